import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { filter, href } from "../base/address";
import { problemNote } from "../base/problem-note";
import { address, get } from "../base/rest";
import { ended } from "../base/services";
import { View } from "../base/view";
import { t } from "../base/words";
import "../chart/chart-card";
import { Follower } from "../run/follower";
import { runProgress } from "../run/run-progress";
import "../run/words";
import type { Comparison, Row } from "./comparison";
import { differenceChart, figureTable, sentences } from "./comparison-parts";
import { cancelled, counted } from "./scenario";
import "./words-compare";

const PARTS = ["whole", "stages", "sources"] as const;

/** A what-if beside its base: its progress, and once it has finished what differs. */
export class RunComparison extends View {
  static override properties = { base: { attribute: false }, run: { attribute: false } };
  declare base: string;
  declare run: string;

  private follower: Follower | undefined;
  private comparison: Comparison | undefined;
  private asked = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add("column");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follower?.stop();
  }

  /** Takes the reader here. */
  toTop(): void {
    void this.updateComplete.then(() => {
      this.scrollIntoView({ block: "start" });
      this.querySelector("h2")?.focus({ preventScroll: true });
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("run") && !changed.has("base")) return;
    this.follower?.stop();
    this.comparison = undefined;
    this.problem = undefined;
    this.asked = "";
    this.follower = new Follower(this.run, () => this.followed());
  }

  /** Once the statistics know all of the run, it can be compared. */
  private followed(): void {
    const path = `/comparisons?run=${this.base}&run=${this.run}`;
    const { run, complete } = this.follower?.now ?? {};
    if (run?.status === "COMPLETED" && complete && this.asked !== path) {
      this.asked = path;
      this.compare();
    }
    this.requestUpdate();
  }

  private compare(): void {
    const path = this.asked;
    this.problem = undefined;
    void this.attempt(async () => {
      await counted(this.base, this.signal);
      const comparison = await get<Comparison>("metrics", path, this.signal);
      if (this.asked === path) this.comparison = comparison;
    });
  }

  protected override render(): TemplateResult {
    const { comparison, follower } = this;
    const run = follower?.now.run;
    return html`
      <div class="head">
        <div><h2 tabindex="-1">${t("compare.title")}</h2>${comparison ? html`<p class="muted small">${method(comparison)}</p>` : nothing}</div>
        <div class="actions">
          ${run && !ended(run.status) ? html`<button type="button" @click=${this.cancel}>${t("compare.cancel")}</button>` : nothing}
          <a class="button" href=${href(["runs", this.run])}>${t("compare.run")}</a>
        </div>
      </div>
      ${problemNote(this.problem ?? follower?.now.problem)}
      ${this.problem && !this.problem.ours ? html`<div class="actions"><button type="button" @click=${() => this.compare()}>${t("retry")}</button></div>` : nothing}
      ${run && (run.status === "FAILED" || run.status === "CANCELLED")
        ? html`<p class="note bad" role="alert">${t("compare.failed", { state: t(`run.state.${run.status}`) })} ${run.failure ?? ""}</p>` : nothing}
      ${comparison || !follower ? nothing : runProgress(follower.now)}
      <div aria-live="polite">${comparison ? sentences(whole(comparison), comparison.base.currency) : nothing}</div>
      ${comparison ? this.figures(comparison) : nothing}`;
  }

  private figures(comparison: Comparison): TemplateResult {
    const part = PARTS.find(each => each === this.place.query.get("part")) ?? "whole";
    const rows = comparison.differences.filter(row => partOf(row) === part);
    return html`
      <chart-card .chart=${differenceChart(whole(comparison), comparison.base.currency, address("metrics", `${this.asked}&format=csv`))}></chart-card>
      <section class="card" aria-labelledby="all-figures">
        <div class="head"><div><h2 id="all-figures">${t("compare.all")}</h2><p class="muted small">${t("compare.all.note")}</p></div>
          <label>${t("compare.part")}
            <select @change=${(event: Event) => filter({ part: (event.target as HTMLSelectElement).value })}>
              ${PARTS.map(each => html`<option value=${each} ?selected=${each === part}>${t(`compare.part.${each}`)}</option>`)}
            </select></label></div>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="all-figures">${figureTable(rows, comparison.base.currency)}</div>
      </section>`;
  }

  private cancel(): void {
    void this.attempt(() => cancelled(this.run));
  }
}

function method({ scenarios: [scenario] }: Comparison): string {
  return t(`compare.${scenario.method}`, scenario.method === "PAIRED" ? { count: scenario.replications, plural: 1 } : {});
}

function partOf({ stage, source }: Row): (typeof PARTS)[number] {
  return source !== undefined ? "sources" : stage !== undefined ? "stages" : "whole";
}

function whole({ differences }: Comparison): Row[] {
  return differences.filter(row => partOf(row) === "whole");
}

customElements.define("run-comparison", RunComparison);
