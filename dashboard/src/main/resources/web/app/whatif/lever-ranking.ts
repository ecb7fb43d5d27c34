import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { filter, href } from "../base/address";
import { percent, span } from "../base/format";
import { problemNote } from "../base/problem-note";
import type { Run } from "../base/services";
import { View } from "../base/view";
import { t } from "../base/words";
import "../chart/chart-card";
import type { Definition } from "./definition";
import { GROUPS, type Group, type Lever } from "./levers";
import { keyOf, Ranking, type Trial } from "./ranking";
import { BASE } from "./scenario";
import { METRICS, tornado } from "./tornado";
import "./words-compare";
import "./words-ranking";

const STEPS = [5, 10, 20];
/** Prices move costs alone and are left out unless they are asked for. */
const USUAL: Group[] = ["sources", "people", "speed", "waiting", "conversion", "freezing"];

/** Which lever moves a figure most: each by itself and by the same step, the strongest first. */
class LeverRanking extends View {
  static override properties = { base: { attribute: false }, definition: { attribute: false }, levers: { attribute: false } };
  declare base: Run;
  declare definition: Definition;
  declare levers: Lever[];

  private ranking: Ranking | undefined;
  private recalled = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add("column");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.ranking?.cancel();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("base")) {
      void this.ranking?.cancel();
      this.ranking = new Ranking(this.base, this.definition, () => this.requestUpdate());
      this.recalled = "";
    }
    const wanted = this.trials.map(keyOf).join();
    if (wanted === this.recalled || this.ranking?.progress) return;
    this.recalled = wanted;
    const { ranking, trials } = this;
    void this.attempt(async () => ranking?.recall(trials, this.signal));
  }

  private get step(): number {
    return STEPS.find(step => String(step) === this.place.query.get("step")) ?? 10;
  }

  private get groups(): Group[] {
    const asked = this.place.query.get("groups");
    return asked === null ? USUAL : GROUPS.filter(group => asked.split(",").includes(group));
  }

  private get metric(): string {
    return METRICS.find(metric => metric === this.place.query.get("metric")) ?? METRICS[0];
  }

  private get trials(): Trial[] {
    return this.levers.filter(lever => this.groups.includes(lever.group))
      .map(lever => ({ lever, setting: Math.min(lever.most, Math.max(lever.least, lever.trial(this.step / 100))) }))
      .filter(({ setting }) => setting !== 0);
  }

  protected override render(): TemplateResult {
    const { ranking, trials } = this;
    const known = trials.filter(trial => ranking?.rows.has(keyOf(trial)));
    return html`
      <section class="card" aria-labelledby="ranking-title">
        <h2 id="ranking-title">${t("ranking.title")}</h2>
        <p class="muted">${t("ranking.lead")}</p>
        ${this.choices()}
        ${this.doing(trials.length, known.length)}
        ${problemNote(this.problem)}
        ${ranking && ranking.problems.size > 0 ? html`
          <div class="note warm" role="alert"><strong>${t("ranking.refused")}</strong><ul>
            ${[...ranking.problems].map(([key, { detail, violations }]) => html`<li>${trials.find(trial => keyOf(trial) === key)?.lever.label ?? key}: ${violations[0]?.message ?? detail}</li>`)}
          </ul></div>` : nothing}
      </section>
      ${ranking && known.length > 0 ? html`
        <chart-card .chart=${tornado(this.metric, known.map(trial => ({ trial, rows: ranking.rows.get(keyOf(trial)) ?? [] })), ranking.currency)}></chart-card>
        <p class="small"><a href=${href(["runs"], { label: `${BASE}:${this.base.id}` })}>${t("ranking.runs")}</a></p>` : nothing}`;
  }

  private choices(): TemplateResult {
    const busy = this.ranking?.progress !== undefined;
    const choice = (name: string, label: string, options: [string, string][], chosen: string, locked: boolean): TemplateResult => html`
      <label>${label}<select ?disabled=${locked} @change=${(event: Event) => filter({ base: this.base.id, [name]: (event.target as HTMLSelectElement).value })}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}</select></label>`;
    return html`
      <div class="row">
        ${choice("metric", t("ranking.metric"), METRICS.map(metric => [metric, t(`ranking.metric.${metric}`)]), this.metric, false)}
        ${choice("step", t("ranking.step"), STEPS.map(step => [String(step), percent(step / 100)]), String(this.step), busy)}
      </div>
      <fieldset class="row" ?disabled=${busy}><legend>${t("ranking.groups")}</legend>
        ${GROUPS.filter(group => this.levers.some(lever => lever.group === group)).map(group => html`
          <label class="inline"><input type="checkbox" .checked=${this.groups.includes(group)} @change=${() => this.turn(group)}>${t(`whatif.group.${group}`)}</label>`)}
      </fieldset>`;
  }

  private turn(group: Group): void {
    const { groups } = this;
    const next = groups.includes(group) ? groups.filter(each => each !== group) : [...groups, group];
    filter({ base: this.base.id, groups: next.join(",") || "none" });
  }

  private doing(all: number, known: number): TemplateResult {
    const { ranking } = this;
    if (ranking?.progress) {
      return html`
        <progress max="1" .value=${ranking.share} aria-label=${t("ranking.progress")}></progress>
        <p class="small" role="status">${t("ranking.done", ranking.progress)}</p>
        <div class="actions"><button type="button" @click=${() => void ranking.cancel()}>${t("ranking.cancel")}</button></div>`;
    }
    const missing = all - known;
    return html`
      <p>${missing > 0 ? t("ranking.will", { count: missing, span: span(missing * this.seconds()) }) : t(all > 0 ? "ranking.nothing" : "ranking.choose")}
        ${known > 0 && missing > 0 ? t("ranking.known", { count: known }) : ""}</p>
      ${missing > 0 ? html`<div class="actions"><button type="button" class="main" @click=${this.start}>${t("ranking.start")}</button></div>` : nothing}`;
  }

  /** About how long a run takes: as long as the base did, and a moment to be asked for and counted. */
  private seconds(): number {
    const { startedAt, finishedAt } = this.base;
    return 1 + (startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : 5);
  }

  private start(): void {
    const { ranking, trials } = this;
    this.problem = undefined;
    filter({ base: this.base.id });
    void this.attempt(async () => ranking?.start(trials));
  }
}

customElements.define("lever-ranking", LeverRanking);
