import { html, type TemplateResult } from "lit";
import { filter } from "../base/address";
import { compact, money, number, percent, range } from "../base/format";
import type { Report } from "../base/services";
import { has, named, t } from "../base/words";
import "../chart/chart-card";
import type { Chart } from "../chart/chart-card";
import { table } from "../chart/table";
import { bars } from "./bars";
import { lines } from "./lines";
import { ReportTab } from "./report-tab";
import type { Costs, SourceInterval, Sources, SourceSeries } from "./reports";
import { datesOf, linesBy } from "./series";

type Reports = { sources: Sources; series: SourceSeries; costs: Costs };
type Mode = "leads" | "share" | "conversion";

/** Where leads come from, what becomes of them, what they cost, and how that changes. */
class SourcesTab extends ReportTab<Reports> {
  protected override paths(): Record<keyof Reports, string> {
    return { sources: "sources", series: "sources/series", costs: "costs" };
  }

  private get mode(): Mode {
    const mode = this.place.query.get("mode");
    return mode === "share" || mode === "conversion" ? mode : "leads";
  }

  /** The sources left out of the chart over time. */
  private get left(): Set<string> {
    return new Set((this.place.query.get("without") ?? "").split(",").filter(id => id !== ""));
  }

  protected override draw({ sources, series, costs, any }: Reports & { any: Report }): TemplateResult {
    return html`
      <div class="grid">
        <chart-card .chart=${this.leads(sources)}></chart-card>
        <chart-card .chart=${this.conversion(sources)}></chart-card>
        <div class="wide column">${this.filters(sources)}<chart-card .chart=${this.overTime(series)}></chart-card></div>
        <section class="card wide"><h2>${t("sources.table")}</h2><div class="scroll" tabindex="0" role="group" aria-label=${t("sources.table")}>
          ${beside(sources, costs, any.currency)}</div></section>
      </div>`;
  }

  private leads({ sources }: Sources): Chart {
    return bars({
      heading: t("sources.leads"), note: t("sources.leads.note"), file: "sources", csv: this.csv("sources"), write: value => number(value),
      columns: [t("funnel.source"), t("funnel.leads"), t("funnel.share")],
      bars: sources.map(each => ({ name: named(each.name, each.id), figure: each.leads, more: [percent(each.share.mean)] })),
    });
  }

  private conversion({ sources }: Sources): Chart {
    return bars({
      heading: t("sources.conversion"), note: t("sources.conversion.note"), file: "source-conversion", csv: this.csv("sources"), write: value => percent(value),
      columns: [t("funnel.source"), t("funnel.conversion"), t("funnel.won")], colour: colours => colours.good,
      bars: sources.map(each => ({ name: named(each.name, each.id), figure: each.conversion, more: [number(each.won.mean)] })),
    });
  }

  private filters({ sources }: Sources): TemplateResult {
    const hidden = this.left;
    const turn = (id: string): void => {
      const next = new Set(hidden);
      if (!next.delete(id)) next.add(id);
      filter({ without: [...next].join(",") });
    };
    return html`
      <div class="row">
        <label>${t("sources.mode")}
          <select @change=${(event: Event) => filter({ mode: (event.target as HTMLSelectElement).value })}>
            ${["leads", "share", "conversion"].map(mode => html`<option value=${mode} ?selected=${mode === this.mode}>${t(`sources.mode.${mode}`)}</option>`)}
          </select>
        </label>
        <fieldset class="row"><legend>${t("sources.filter")}</legend>
          ${sources.map(each => html`
            <label class="inline"><input type="checkbox" .checked=${!hidden.has(each.id)} @change=${() => turn(each.id)}>${named(each.name, each.id)}</label>`)}
        </fieldset>
      </div>`;
  }

  private overTime({ intervals }: SourceSeries): Chart {
    const shown = intervals.filter(interval => !this.left.has(interval.source));
    const { mode } = this;
    const of: Record<Mode, (row: SourceInterval) => number | undefined> = {
      leads: row => row.created.mean,
      share: row => row.share.mean,
      conversion: row => row.cohortConversion.mean,
    };
    const key = mode === "leads" ? "sources.series" : `sources.series.${mode}`;
    const write = mode === "leads" ? (value: number | undefined) => number(value) : (value: number | undefined) => percent(value, 0);
    const all = linesBy(shown, row => row.source, of[mode]);
    return lines({
      heading: t(has(key) ? key : "sources.series"), note: t(`${key}.note`), file: `sources-over-time-${mode}`, csv: this.csv("sources/series"),
      summary: all.map(line => t("funnel.from.to", { name: line.name, value: compact(line.values.at(-1)) })).join("; "),
      dayHeading: t("frozen.week"), dates: datesOf(shown), lines: all, stacked: mode === "share", most: mode === "share" ? 1 : undefined, write,
    });
  }
}

function beside({ sources }: Sources, costs: Costs, currency: string): TemplateResult {
  const cost = new Map(costs.sources.map(each => [each.id, each]));
  return table({
    columns: [
      t("funnel.source"), t("sources.channel"), t("funnel.leads"), t("funnel.won"), t("funnel.conversion"), t("interval"), t("funnel.frozen"), t("funnel.revenue"),
      t("sources.revenuePerLead"), t("sources.cost"), t("sources.perLead"), t("sources.perWon"), t("sources.return"),
    ],
    rows: sources.map(each => {
      const paid = cost.get(each.id);
      return [
        named(each.name, each.id), channel(each.channel), number(each.leads.mean), number(each.won.mean), percent(each.conversion.mean),
        range(each.conversion.low, each.conversion.high, value => percent(value)), number(each.frozen.mean), money(each.revenue.mean, currency),
        money(each.revenuePerLead.mean, currency), money(paid?.cost.mean, currency), money(paid?.perLead.mean, currency),
        money(paid?.perWonDeal.mean, currency), number(paid?.returnRatio.mean),
      ];
    }),
  });
}

function channel(id: string): string {
  return has(`channel.${id}`) ? t(`channel.${id}`) : id;
}

customElements.define("sources-tab", SourcesTab);
