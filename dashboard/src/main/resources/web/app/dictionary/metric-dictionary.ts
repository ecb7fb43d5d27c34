import { html, nothing, type TemplateResult } from "lit";
import { href } from "../base/address";
import { range } from "../base/format";
import { get } from "../base/rest";
import type { Figure, Report } from "../base/services";
import { inUnit, type Unit } from "../base/units";
import { named, t, type Names } from "../base/words";
import { ReportTab } from "../funnel/report-tab";
import { leverOf, RANKED } from "./levers-of-formulas";
import "./words";

interface Metric {
  id: string;
  name: Names;
  why: Names;
  formula: string;
  stage?: string;
  source?: string;
  unit: Unit;
  value: Figure;
  target?: { atLeast?: number; atMost?: number };
  verdict?: "MET" | "MISSED" | "UNCERTAIN";
  owner?: string;
  lever?: Names;
}

type Reports = { metrics: { metrics: Metric[] } };

/** What of the definition names a metric's stage and source. */
interface Named {
  stages?: Record<string, { name?: Names }>;
  sources?: Record<string, { name?: Names }>;
}

const STYLES = { MET: "good", MISSED: "bad", UNCERTAIN: "warm" };

/** The metrics of a process: what each means, what it should be, what it is in a run, and what moves it. */
class MetricDictionary extends ReportTab<Reports> {
  private names: Named = {};
  private namesOf = "";

  protected override paths(): Record<keyof Reports, string> {
    return { metrics: "metrics" };
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (!this.run || this.run === this.namesOf) return;
    this.namesOf = this.run;
    void this.attempt(async () => {
      this.names = await get<Named>("simulation", `/runs/${this.run}/definition`, this.signal);
    });
  }

  protected override draw({ metrics: { metrics }, any }: Reports & { any: Report }): TemplateResult {
    if (metrics.length === 0) {
      return html`<div class="card"><h2>${t("dictionary.none")}</h2>
        <p>${t("dictionary.none.do")} <a href=${href(["processes", any.process])}>${t("dictionary.none.link")}</a></p></div>`;
    }
    const aimed = metrics.filter(metric => metric.verdict);
    const count = (verdict: string): number => aimed.filter(metric => metric.verdict === verdict).length;
    return html`
      <div class="head"><div><h2>${t("dictionary.title")}</h2>
        <p class="muted">${t("dictionary.summary", { all: aimed.length, met: count("MET"), missed: count("MISSED"), open: count("UNCERTAIN") })}</p></div>
        <div class="actions"><a class="button" href=${this.csv("metrics")} download>CSV</a></div></div>
      <div class="metrics">${metrics.map(metric => this.metric(metric, any.currency))}</div>`;
  }

  private metric(metric: Metric, currency: string): TemplateResult {
    const write = inUnit(metric.unit, currency);
    const { value: { mean, low, high }, verdict } = metric;
    return html`
      <article class="card metric" aria-labelledby="metric-${metric.id}">
        <div class="row"><h3 id="metric-${metric.id}">${named(metric.name, metric.id)}</h3>
          ${verdict ? html`<span class="tag ${STYLES[verdict]}">${t(`dictionary.${verdict}`)}</span>` : nothing}</div>
        <p class="metric-value"><data class="value" value=${mean ?? ""}>${write(mean)}</data>
          ${low !== undefined && low !== high ? html`<span class="muted small">${t("interval")}: ${range(low, high, write)}</span>` : nothing}</p>
        <p class="small">${this.target(metric, write)}</p>
        <p>${named(metric.why)}</p>
        <dl class="pairs small">
          <dt>${t("dictionary.formula")}</dt><dd>${this.formula(metric)}</dd>
          ${metric.owner ? html`<dt>${t("dictionary.owner")}</dt><dd>${metric.owner}</dd>` : nothing}
          ${named(metric.lever) ? html`<dt>${t("dictionary.lever")}</dt><dd>${named(metric.lever)}</dd>` : nothing}
        </dl>
        ${this.links(metric)}
      </article>`;
  }

  private target({ target, verdict }: Metric, write: (value: number) => string): string {
    const bounds = [
      target?.atLeast !== undefined ? t("dictionary.atLeast", { value: write(target.atLeast) }) : "",
      target?.atMost !== undefined ? t("dictionary.atMost", { value: write(target.atMost) }) : "",
    ].filter(bound => bound !== "");
    if (bounds.length === 0) return t("dictionary.noTarget");
    return [t("dictionary.target", { bounds: bounds.join(", ") }), verdict ? t(`dictionary.${verdict}.why`) : ""].join(" ");
  }

  private formula({ formula, stage, source }: Metric): string {
    const of = [
      stage ? t("dictionary.atStage", { name: named(this.names.stages?.[stage]?.name, stage) }) : "",
      source ? t("dictionary.ofSource", { name: named(this.names.sources?.[source]?.name, source) }) : "",
    ].filter(part => part !== "");
    return [t(`formula.${formula}`), ...of].join("; ");
  }

  private links({ formula, name, id }: Metric): TemplateResult {
    const open = leverOf(formula);
    const of = named(name, id);
    return html`
      <p class="row small">
        ${open ? html`<a href=${href(["whatif"], { base: this.run, open })} aria-label="${t("dictionary.try")}: ${of}">${t("dictionary.try")}</a>` : nothing}
        ${RANKED.includes(formula) ? html`<a href=${href(["whatif"], { base: this.run, view: "ranking", metric: formula })} aria-label="${t("dictionary.rank")}: ${of}">${t("dictionary.rank")}</a>` : nothing}
      </p>`;
  }
}

customElements.define("metric-dictionary", MetricDictionary);
