import { html, type TemplateResult } from "lit";
import { filter } from "../base/address";
import { date, money, number, percent } from "../base/format";
import type { Report } from "../base/services";
import { named, t } from "../base/words";
import "../chart/chart-card";
import type { Chart } from "../chart/chart-card";
import { bars } from "./bars";
import { lines } from "./lines";
import { ReportTab } from "./report-tab";
import type { Frozen, FrozenSeries, Warning } from "./reports";
import { datesOf } from "./series";
import { plainTile, tile } from "./tile";

type Reports = { frozen: Frozen; series: FrozenSeries; warning: Warning };

/** What share of leads is frozen, why, where, and whether it is getting out of hand. */
class FrozenTab extends ReportTab<Reports> {
  protected override paths(): Record<keyof Reports, string> {
    return { frozen: "frozen", series: "frozen/series", warning: "frozen/warning" };
  }

  private get watched(): string {
    return this.place.query.get("watch") === "visits" ? "visits" : "stock";
  }

  protected override draw({ frozen, series, warning, any }: Reports & { any: Report }): TemplateResult {
    return html`
      ${tiles(frozen, any.currency)}
      ${this.alarm(warning)}
      <div class="grid">
        <div class="wide column">${this.choice()}<chart-card .chart=${this.chart(warning)}></chart-card></div>
        <chart-card .chart=${this.reasons(frozen)}></chart-card>
        <chart-card .chart=${this.stages(frozen)}></chart-card>
        <chart-card class="wide" .chart=${this.overTime(series)}></chart-card>
      </div>`;
  }

  private choice(): TemplateResult {
    return html`
      <label>${t("frozen.chart")}
        <select @change=${(event: Event) => filter({ watch: (event.target as HTMLSelectElement).value })}>
          ${["stock", "visits"].map(name => html`<option value=${name} ?selected=${name === this.watched}>${t(`frozen.chart.${name}`)}</option>`)}
        </select>
      </label>`;
  }

  private alarm({ charts }: Warning): TemplateResult {
    const chart = charts.find(each => each.chart === this.watched);
    const fires = (chart?.fires.mean ?? 0) > 0 && chart?.firstSignalDate !== undefined;
    if (!chart || !fires) return html`<p class="note good" role="status">${t("frozen.calm")}</p>`;
    return html`<p class="note warm" role="status">⚠ ${t("frozen.alarm", {
      share: percent(chart.fires.mean, 0), date: date(chart.firstSignalDate), direction: t(`frozen.alarm.${chart.direction ?? "UP"}`),
    })}</p>`;
  }

  private chart({ charts, weeks, baselineWeeks }: Warning): Chart {
    const of = weeks.filter(week => week.chart === this.watched);
    const first = charts.find(each => each.chart === this.watched)?.firstSignalDate;
    const at = of.findIndex(week => week.date === first);
    return lines({
      heading: t("frozen.warning"), note: t("frozen.warning.note", { weeks: number(baselineWeeks) }), file: "frozen-warning", csv: this.csv("frozen/warning"),
      summary: first ? t("frozen.week") + " " + date(first) : t("frozen.calm"),
      dayHeading: t("frozen.week"), dates: of.map(week => week.date), write: value => percent(value), marked: at < 0 ? [] : [at],
      lines: [
        { name: t("frozen.smoothed"), values: of.map(week => week.ewma?.mean), colour: colours => colours.accent },
        { name: t("frozen.observed"), values: of.map(week => week.observed.mean), colour: colours => colours.muted },
        { name: t("frozen.upper"), values: of.map(week => week.upper?.mean), colour: colours => colours.bad, dashed: true },
        { name: t("frozen.lower"), values: of.map(week => week.lower?.mean), colour: colours => colours.bad, dashed: true },
      ],
    });
  }

  private reasons({ byReason }: Frozen): Chart {
    return bars({
      heading: t("frozen.reasons"), note: t("frozen.reasons.note"), file: "frozen-reasons", csv: this.csv("frozen"), write: value => number(value),
      colour: colours => colours.cold,
      columns: [t("funnel.reason"), t("funnel.frozen"), t("frozen.episodes"), t("frozen.thawRate"), t("frozen.time")],
      bars: byReason.map(each => ({
        name: named(each.reasonName, each.reason), figure: each.frozen,
        more: [number(each.episodes.mean), percent(each.thawRate.mean), number(each.timeFrozenDays?.p50?.value)],
      })),
    });
  }

  private stages({ byStage }: Frozen): Chart {
    return bars({
      heading: t("frozen.stages"), note: t("frozen.stages.note"), file: "frozen-stages", csv: this.csv("frozen?by=stage"), write: value => number(value),
      colour: colours => colours.cold,
      columns: [t("funnel.stage"), t("funnel.frozen"), t("frozen.episodes"), t("frozen.thawRate")],
      bars: byStage.map(each => ({
        name: named(each.stageName, each.stage), figure: each.frozen, more: [number(each.episodes.mean), percent(each.thawRate.mean)],
      })),
    });
  }

  private overTime({ intervals }: FrozenSeries): Chart {
    return lines({
      heading: t("frozen.series"), note: t("frozen.series.note"), file: "frozen-over-time", csv: this.csv("frozen/series"),
      summary: percent(intervals.at(-1)?.shareAtEnd.mean), dayHeading: t("frozen.week"), dates: datesOf(intervals), write: value => percent(value),
      lines: [{ name: t("funnel.frozen"), values: intervals.map(each => each.shareAtEnd.mean), colour: colours => colours.cold, filled: true }],
    });
  }
}

function tiles({ frozen, share, byReason }: Frozen, currency: string): TemplateResult {
  const episodes = sum(byReason.map(each => each.episodes.mean));
  return html`
    <div class="tiles">
      ${tile(t("frozen.now"), frozen, value => number(value))}
      ${tile(t("frozen.share"), share, value => percent(value))}
      ${plainTile(t("frozen.value"), money(sum(byReason.map(each => each.value.mean)), currency))}
      ${plainTile(t("frozen.episodes"), number(episodes))}
    </div>`;
}

function sum(values: (number | undefined)[]): number {
  return values.reduce<number>((all, value) => all + (value ?? 0), 0);
}

customElements.define("frozen-tab", FrozenTab);
