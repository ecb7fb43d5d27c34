import { html, nothing, type TemplateResult } from "lit";
import { filter, href } from "../base/address";
import { number, time } from "../base/format";
import { problemNote } from "../base/problem-note";
import { get } from "../base/rest";
import { ended, type ProcessSummary, type Run, type RunList, type RunStatus } from "../base/services";
import { View } from "../base/view";
import { named, t } from "../base/words";
import { allProcesses } from "./process-names";
import { stateTag } from "./state-tag";
import "./words";

const STATES: RunStatus[] = ["RUNNING", "COMPLETED", "CANCELLED", "FAILED", "REQUESTED"];
const REFRESH_MILLIS = 2000;

/** The history of runs, newest first. */
class RunListPage extends View {
  private runs: Run[] | undefined;
  private next: string | undefined;
  private processes = new Map<string, ProcessSummary>();
  private timer = 0;
  private asked = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      for (const process of await allProcesses(this.signal)) this.processes.set(process.process, process);
    });
    this.timer = window.setInterval(() => this.refresh(), REFRESH_MILLIS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  protected override moved(): void {
    if (this.query() !== this.asked) this.load();
  }

  private query(cursor?: string): string {
    const { query } = this.place;
    const given = new URLSearchParams({ limit: "25" });
    for (const name of ["process", "status", "label"]) {
      const value = query.get(name);
      if (value) given.set(name, value.toLowerCase());
    }
    if (cursor) given.set("cursor", cursor);
    return given.toString();
  }

  private load(): void {
    this.asked = this.query();
    void this.attempt(async () => {
      const page = await get<RunList>("simulation", `/runs?${this.asked}`, this.signal);
      this.runs = page.runs;
      this.next = page.next;
      this.problem = undefined;
    });
  }

  /** While something runs, or the list could not be had, it is looked at again. */
  private refresh(): void {
    const moving = this.runs?.some(run => !ended(run.status)) ?? true;
    if ((moving || this.problem) && (this.runs?.length ?? 0) <= 25) this.load();
  }

  private more(): void {
    void this.attempt(async () => {
      const page = await get<RunList>("simulation", `/runs?${this.query(this.next)}`, this.signal);
      this.runs = [...(this.runs ?? []), ...page.runs];
      this.next = page.next;
    });
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <div><h1>${t("run.title")}</h1><p class="muted">${t("run.lead")}</p></div>
        <div class="actions"><a class="button main" href=${href(["runs", "new"])}>${t("run.new")}</a></div>
      </div>
      ${problemNote(this.problem)}
      <form class="row" @submit=${(event: Event) => event.preventDefault()}>
        ${this.choice("process", t("run.process"), t("run.all"),
          [...this.processes.values()].map(each => [each.process, named(each.name, each.process)]))}
        ${this.choice("status", t("run.status"), t("run.any"), STATES.map(each => [each.toLowerCase(), t(`run.state.${each}`)]))}
      </form>
      ${this.runs === undefined ? html`<p class="muted">${t("loading")}</p>` : this.list(this.runs)}`;
  }

  private choice(name: string, label: string, all: string, options: string[][]): TemplateResult {
    const chosen = this.place.query.get(name) ?? "";
    return html`
      <label>${label}
        <select @change=${(event: Event) => filter({ [name]: (event.target as HTMLSelectElement).value })}>
          <option value="">${all}</option>
          ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
        </select>
      </label>`;
  }

  private list(runs: Run[]): TemplateResult {
    if (runs.length === 0) {
      return html`<div class="card"><h2>${t("run.empty")}</h2><p>${t("run.empty.do")}</p>
        <p><a class="button" href=${href(["runs", "new"])}>${t("run.new")}</a></p></div>`;
    }
    return html`
      <div class="card scroll">
        <table class="figures">
          <thead><tr>
            <th scope="col">${t("run.process")}</th><th scope="col">${t("run.status")}</th><th scope="col">${t("run.requested")}</th>
            <th scope="col">${t("run.replications")}</th><th scope="col">${t("run.leads")}</th><th scope="col">${t("run.events")}</th>
          </tr></thead>
          <tbody>${runs.map(run => this.row(run))}</tbody>
        </table>
      </div>
      ${this.next ? html`<p><button type="button" @click=${this.more}>${t("more")}</button></p>` : nothing}`;
  }

  private row(run: Run): TemplateResult {
    const { request, progress } = run;
    return html`
      <tr>
        <th scope="row">
          <a href=${href(["runs", run.id])}>${named(this.processes.get(request.process)?.name, request.process)}</a>
          <span class="muted small">${t("run.version", { n: request.version ?? "" })}</span>
          ${Object.entries(request.labels ?? {}).map(([name, value]) => html` <span class="tag">${name}: ${value}</span>`)}
        </th>
        <td>${stateTag(run.status)}</td>
        <td>${time(run.requestedAt)}</td>
        <td>${number(progress.replicationsDone)} / ${number(progress.replications)}</td>
        <td>${number(progress.leads)}</td>
        <td>${number(progress.events)}</td>
      </tr>`;
  }
}

customElements.define("run-list", RunListPage);
