import { html, nothing, type TemplateResult } from "lit";
import { href } from "../base/address";
import { problemNote } from "../base/problem-note";
import { get } from "../base/rest";
import type { ProcessSummary, Run } from "../base/services";
import { View } from "../base/view";
import { t } from "../base/words";
import { allProcesses } from "../run/process-names";
import { baseChoice, candidates, usual } from "./base-run";
import type { Definition } from "./definition";
import { leversOf, type Lever } from "./levers";
import "./own-whatif";
import "./words";

const VIEWS = ["levers", "ranking"] as const;

/** What a run would have been with other levers: one's own choice of them, or each by itself. */
class WhatIfPage extends View {
  private runs: Run[] | undefined;
  private processes = new Map<string, ProcessSummary>();
  private base: Run | undefined;
  private definition: Definition | undefined;
  private levers: Lever[] = [];
  private asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      for (const process of await allProcesses(this.signal)) this.processes.set(process.process, process);
    });
  }

  protected override moved(): void {
    if (this.place.path[0] !== "whatif") return;
    if (this.view === "ranking") void import("./lever-ranking").then(() => this.requestUpdate());
    const asked = this.place.query.get("base") ?? "";
    if (asked === this.asked) return;
    this.asked = asked;
    if (asked === "" || asked !== this.base?.id) void this.attempt(() => this.load(asked));
  }

  private get view(): (typeof VIEWS)[number] {
    return this.place.query.get("view") === "ranking" ? "ranking" : "levers";
  }

  private async load(asked: string): Promise<void> {
    this.problem = undefined;
    const runs = await candidates(asked || null, this.signal);
    const base = runs.find(run => run.id === asked) ?? usual(runs);
    const definition = base && await get<Definition>("simulation", `/runs/${base.id}/definition`, this.signal);
    if (asked !== this.asked) return;
    this.runs = runs;
    this.base = base;
    this.definition = definition;
    this.levers = definition ? leversOf(definition) : [];
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head"><div><h1>${t("whatif.title")}</h1><p class="muted">${t("whatif.lead")}</p></div></div>
      ${problemNote(this.problem)}
      ${this.runs === undefined ? this.problem ? nothing : html`<p class="muted">${t("loading")}</p>`
        : this.base === undefined ? this.nothingYet() : this.draw(this.runs, this.base)}`;
  }

  private nothingYet(): TemplateResult {
    return html`<div class="card"><h2>${t("whatif.none")}</h2><p><a class="button main" href=${href(["runs", "new"])}>${t("whatif.none.do")}</a></p></div>`;
  }

  private draw(runs: Run[], base: Run): TemplateResult {
    return html`
      <div class="row base-run">${baseChoice(runs, base.id, this.processes)}</div>
      ${base.progress.replicationsDone < 2 ? html`<p class="note warm">${t("whatif.one")}</p>` : nothing}
      <nav class="tabs" aria-label=${t("whatif.views")}>${VIEWS.map(view => this.tab(view))}</nav>
      ${this.view === "ranking"
        ? html`<lever-ranking .base=${base} .definition=${this.definition} .levers=${this.levers}></lever-ranking>`
        : html`<own-whatif .base=${base} .definition=${this.definition} .levers=${this.levers}></own-whatif>`}`;
  }

  private tab(view: string): TemplateResult {
    const query = { ...Object.fromEntries(this.place.query), view: view === "levers" ? undefined : view };
    return html`<a href=${href(["whatif"], query)} aria-current=${view === this.view ? "page" : nothing}>${t(`whatif.view.${view}`)}</a>`;
  }
}

customElements.define("whatif-page", WhatIfPage);
