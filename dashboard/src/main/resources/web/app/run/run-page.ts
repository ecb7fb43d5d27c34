import { html, nothing, type TemplateResult } from "lit";
import { go, href } from "../base/address";
import { date, span, time } from "../base/format";
import { problemNote } from "../base/problem-note";
import { address, ask, get } from "../base/rest";
import { ended, type ProcessSummary, type Run } from "../base/services";
import { View } from "../base/view";
import { named, t } from "../base/words";
import { Follower } from "./follower";
import { runProgress } from "./run-progress";
import { stateTag } from "./state-tag";
import { tabOf, TABS } from "./tabs";
import "./words";

/** A run: its state, and its figures as they come. */
class RunPage extends View {
  private runId = "";
  private follower: Follower | undefined;
  private process: ProcessSummary | undefined;

  protected override moved(): void {
    const [section, id = ""] = this.place.path;
    // going elsewhere, the page is told of it before it is gone
    if (section !== "runs" || id === "" || id === "new") return;
    void tabOf(this.place).load().then(() => this.requestUpdate());
    if (id === this.runId) return;
    this.runId = id;
    this.process = undefined;
    this.follower?.stop();
    this.follower = new Follower(id, () => this.changed());
  }

  override connectedCallback(): void {
    this.runId = "";
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follower?.stop();
  }

  private changed(): void {
    const asked = this.follower?.now.run?.request.process;
    if (asked && this.process?.process !== asked) {
      this.process = { process: asked, name: {} };
      void this.attempt(async () => {
        this.process = await get<ProcessSummary>("model", `/processes/${asked}`, this.signal);
      });
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const followed = this.follower?.now;
    const run = followed?.run;
    if (!followed || !run) return html`${problemNote(followed?.problem) === nothing ? html`<p class="muted">${t("loading")}</p>` : problemNote(followed?.problem)}`;
    return html`
      ${this.head(run)}
      ${problemNote(this.problem ?? followed.problem)}
      ${run.failure ? html`<div class="note bad" role="alert">${run.failure}</div>` : nothing}
      ${followed.incompleteBecause ? html`<div class="note bad" role="alert">${t(`run.incomplete.${followed.incompleteBecause}`)}</div>` : nothing}
      ${runProgress(followed)}
      ${!followed.connected && !followed.complete && !ended(run.status) && followed.revision > 0
        ? html`<p class="note warm" role="status">${t("run.reconnecting")}</p>` : nothing}
      <nav class="tabs" aria-label=${t("run.tabs")}>${TABS.map(tab => this.tab(tab.name))}</nav>
      ${tabOf(this.place).draw({ run, revision: followed.revision, process: this.process })}`;
  }

  private tab(name: string): TemplateResult {
    const current = tabOf(this.place).name === name;
    const query = Object.fromEntries(this.place.query);
    return html`<a href=${href(["runs", this.runId, name], query)} aria-current=${current ? "page" : nothing}>${t(`run.tab.${name}`)}</a>`;
  }

  private head(run: Run): TemplateResult {
    const { request } = run;
    return html`
      <div class="head">
        <div>
          <h1>${named(this.process?.name, request.process)} ${stateTag(run.status)}</h1>
          <p class="muted">
            <a href=${href(["processes", request.process], { run: run.id })}>${t("run.version", { n: request.version ?? "" })}</a> ·
            ${period(run)} · ${t("run.progress.replications", { done: run.progress.replicationsDone, all: run.progress.replications })} ·
            ${t("run.seed")} ${request.seed}
          </p>
        </div>
        <div class="actions">
          ${ended(run.status)
            ? html`<button type="button" @click=${() => this.again()}>${t("run.rerun")}</button>`
            : html`<button type="button" @click=${() => this.cancel()}>${t("run.cancel")}</button>`}
          <a class="button" href=${address("simulation", `/runs/${run.id}/events?format=csv`)} download>${t("run.eventlog")}</a>
          <a class="button main" href=${href(["whatif"], { base: run.id })}>${t("run.whatif")}</a>
        </div>
      </div>
      ${this.asked(run)}`;
  }

  private asked(run: Run): TemplateResult {
    const { request } = run;
    const labels = Object.entries(request.labels ?? {});
    return html`
      <details class="card">
        <summary>${t("run.asked")} ${labels.map(([name, value]) => html` <span class="tag">${name}: ${value}</span>`)}
          ${request.overrides ? html` <span class="tag warm">${t("run.overrides")}</span>` : nothing}</summary>
        <dl class="pairs">
          <dt>${t("run.requested")}</dt><dd>${time(run.requestedAt)}</dd>
          ${run.finishedAt ? html`<dt>${t("run.finished")}</dt><dd>${time(run.finishedAt)}, ${took(run)}</dd>` : nothing}
        </dl>
        <pre class="scroll" tabindex="0" aria-label=${t("run.asked")}>${JSON.stringify(request, null, 2)}</pre>
      </details>`;
  }

  private cancel(): void {
    void this.attempt(async () => {
      await ask("simulation", `/runs/${this.runId}/cancel`, { method: "POST" });
    });
  }

  private again(): void {
    void this.attempt(async () => {
      const { body } = await ask<Run>("simulation", `/runs/${this.runId}/rerun`, {
        method: "POST", headers: { "Idempotency-Key": crypto.randomUUID() },
      });
      go(["runs", body.id]);
    });
  }
}

/** The days on which leads arrive and are followed up. */
function period({ request }: Run): string {
  const { startDate, horizonDays = 0, followUpDays = 0 } = request;
  if (!startDate) return "";
  const last = new Date(`${startDate}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + horizonDays + followUpDays - 1);
  return `${date(startDate)} – ${date(last.toISOString().slice(0, 10))}`;
}

function took({ startedAt, finishedAt }: Run): string {
  if (!startedAt || !finishedAt) return "";
  return t("run.took", { span: span((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000) });
}

customElements.define("run-page", RunPage);
