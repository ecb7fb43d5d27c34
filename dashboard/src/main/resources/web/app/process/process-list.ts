import { html, nothing, type TemplateResult } from "lit";
import { filter, href } from "../base/address";
import { time } from "../base/format";
import { problemNote } from "../base/problem-note";
import { get } from "../base/rest";
import type { ProcessList, ProcessSummary } from "../base/services";
import { View } from "../base/view";
import { named, t } from "../base/words";
import "./words";

const TYPING_MILLIS = 300;

/** The processes there are, and the way to a first one. */
class ProcessListPage extends View {
  private processes: ProcessSummary[] | undefined;
  private next: string | undefined;
  private asked: string | undefined;
  private typing = 0;

  protected override moved(): void {
    if (this.query() !== this.asked) this.load();
  }

  private get filtered(): boolean {
    return this.place.query.has("text") || this.place.query.has("retired");
  }

  private query(cursor?: string): string {
    const { query } = this.place;
    return new URLSearchParams({
      limit: "25",
      ...(query.get("text") ? { text: query.get("text") ?? "" } : {}),
      ...(query.get("retired") ? { retired: "all" } : {}),
      ...(cursor ? { cursor } : {}),
    }).toString();
  }

  private load(): void {
    const asked = this.query();
    this.asked = asked;
    void this.attempt(async () => {
      const page = await get<ProcessList>("model", `/processes?${asked}`, this.signal);
      if (asked !== this.asked) return;
      this.processes = page.processes;
      this.next = page.next;
      this.problem = undefined;
    });
  }

  private more(): void {
    void this.attempt(async () => {
      const page = await get<ProcessList>("model", `/processes?${this.query(this.next)}`, this.signal);
      this.processes = [...(this.processes ?? []), ...page.processes];
      this.next = page.next;
    });
  }

  private typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value.trim();
    window.clearTimeout(this.typing);
    this.typing = window.setTimeout(() => filter({ text }), TYPING_MILLIS);
  }

  protected override render(): TemplateResult {
    const { query } = this.place;
    return html`
      <div class="head">
        <div><h1>${t("process.title")}</h1><p class="muted">${t("process.lead")}</p></div>
        <div class="actions"><a class="button main" href=${NEW}>${t("process.new")}</a></div>
      </div>
      ${problemNote(this.problem)}
      <form class="row choices" role="search" @submit=${(event: Event) => event.preventDefault()}>
        <label>${t("process.search")}
          <input type="search" .value=${query.get("text") ?? ""} @input=${this.typed} placeholder=${t("process.search.hint")}></label>
        <label class="inline">
          <input type="checkbox" .checked=${query.has("retired")}
                 @change=${(event: Event) => filter({ retired: (event.target as HTMLInputElement).checked ? "all" : undefined })}>
          ${t("process.retiredToo")}</label>
      </form>
      <div aria-live="polite" class="stack">${this.body()}</div>`;
  }

  private body(): TemplateResult {
    if (this.processes === undefined) return html`<p class="muted">${this.problem ? "" : t("loading")}</p>`;
    if (this.processes.length === 0) return this.filtered ? html`<p class="card">${t("process.notFound")}</p>` : first();
    return this.list(this.processes);
  }

  private list(processes: ProcessSummary[]): TemplateResult {
    return html`
      <div class="card"><div class="scroll">
        <table>
          <thead><tr>
            <th scope="col">${t("process.name")}</th><th scope="col">${t("process.owner")}</th>
            <th scope="col">${t("process.version")}</th><th scope="col">${t("process.published")}</th>
            <th scope="col">${t("process.draft")}</th><th scope="col">${t("process.actions")}</th>
          </tr></thead>
          <tbody>${processes.map(row)}</tbody>
        </table>
      </div></div>
      ${this.next ? html`<p><button type="button" @click=${this.more}>${t("more")}</button></p>` : nothing}`;
  }
}

const NEW = href(["processes", "new", "edit"]);

function row(process: ProcessSummary): TemplateResult {
  const name = named(process.name, process.process);
  return html`
    <tr>
      <th scope="row"><a href=${href(["processes", process.process])}>${name}</a>
        ${process.retiredAt ? html`<span class="tag warm">${t("process.retired")}</span>` : nothing}
        <div class="muted small">${process.process}</div></th>
      <td>${process.owner ?? ""}</td>
      <td>${process.version ?? t("process.neverPublished")}</td>
      <td>${process.version ? time(process.publishedAt) : ""}</td>
      <td>${process.draft ? html`<a href=${href(["processes", process.process, "edit"])}>${t("process.draft.of", { when: time(process.draft.updatedAt) })}</a>` : ""}</td>
      <td>${process.version && !process.retiredAt
        ? html`<a href=${href(["runs", "new"], { process: process.process })} aria-label=${t("process.simulate.named", { name })}>${t("process.simulate")}</a>` : nothing}</td>
    </tr>`;
}

/** Where there is nothing yet: what to do first. */
function first(): TemplateResult {
  return html`
    <section class="card">
      <h2>${t("process.first")}</h2>
      <p>${t("process.first.why")}</p>
      <ol class="steps">
        <li>${t("process.first.open")}</li><li>${t("process.first.publish")}</li><li>${t("process.first.simulate")}</li>
      </ol>
      <p><a class="button main" href=${NEW}>${t("process.first.do")}</a></p>
    </section>`;
}

customElements.define("process-list", ProcessListPage);
