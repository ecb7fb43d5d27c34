import { html, type TemplateResult } from "lit";
import { number } from "../base/format";
import { named, t } from "../base/words";
import "../chart/chart-card";
import type { Chart } from "../chart/chart-card";
import { categoryAxis, label, legendHeight, narrow, room, tooltip, valueAxis } from "../chart/theme";
import { bars, type Bar } from "./bars";
import { lines } from "./lines";
import { ReportTab } from "./report-tab";
import type { Quantiles, Sources, Stage, Stages, StageSeries } from "./reports";
import { datesOf, linesBy } from "./series";

type Reports = { stages: Stages; series: StageSeries; sources: Sources };

const HOURS_A_DAY = 24;

/** Where leads spend their time. */
class TimeTab extends ReportTab<Reports> {
  protected override paths(): Record<keyof Reports, string> {
    return { stages: "stages", series: "stages/series", sources: "sources" };
  }

  protected override draw({ stages, series, sources }: Reports): TemplateResult {
    return html`
      <div class="grid">
        <chart-card .chart=${this.inStage(stages)}></chart-card>
        <chart-card .chart=${this.parts(stages)}></chart-card>
        <chart-card .chart=${this.open(series)}></chart-card>
        <chart-card .chart=${this.toWin(sources)}></chart-card>
      </div>`;
  }

  private inStage({ stages }: Stages): Chart {
    return spread(t("time.stages"), t("time.stages.note"), "days-in-stage", this.csv("stages"), t("funnel.stage"),
      stages.map(stage => [named(stage.name, stage.id), stage.daysPerVisit]));
  }

  private toWin({ sources }: Sources): Chart {
    return spread(t("time.daysToWin"), t("time.daysToWin.note"), "days-to-win", this.csv("sources"), t("funnel.source"),
      sources.map(source => [named(source.name, source.id), source.daysToWin]));
  }

  private parts({ stages }: Stages): Chart {
    const names = stages.map(stage => named(stage.name, stage.id));
    const parts = [
      { name: t("time.wait"), of: (stage: Stage) => scaled(stage.waitHours.mean) },
      { name: t("time.work"), of: (stage: Stage) => scaled(stage.workHours.mean) },
      { name: t("time.lag"), of: (stage: Stage) => stage.lagDays.mean },
    ];
    const write = (value: number | undefined): string => number(value);
    return {
      heading: t("time.parts"), note: t("time.parts.note"), file: "time-parts", csv: this.csv("stages"),
      summary: stages.map((stage, i) => `${names[i]}: ${parts.map(part => `${part.name} ${write(part.of(stage))}`).join(", ")}`).join("; "),
      height: 80 + 44 * stages.length,
      table: {
        columns: [t("funnel.stage"), ...parts.map(part => part.name), t("time.visits"), t("time.stale")],
        rows: stages.map((stage, i) => [names[i], ...parts.map(part => write(part.of(stage))), number(stage.visits.mean), number(stage.stale.mean)]),
      },
      option: (colours, width) => ({
        grid: room(legendHeight(parts.length, width)),
        tooltip: { ...tooltip(colours, write), axisPointer: { type: "shadow" } },
        yAxis: { ...categoryAxis(colours, names), inverse: true, axisLabel: { ...label(colours, narrow(width) ? 100 : 150), interval: 0 } },
        xAxis: { ...valueAxis(colours, write), splitNumber: 4 },
        series: parts.map((part, i) => ({
          name: part.name, type: "bar", stack: "all", barMaxWidth: 26, itemStyle: { color: [colours.bad, colours.accent, colours.series[7]][i] },
          data: stages.map(stage => part.of(stage) ?? 0),
        })),
      }),
    };
  }

  private open({ intervals }: StageSeries): Chart {
    const all = linesBy(intervals, row => row.stage, row => row.openAtEnd.mean);
    return lines({
      heading: t("time.open"), note: t("time.open.note"), file: "open-by-stage", csv: this.csv("stages/series"),
      summary: all.map(line => t("funnel.from.to", { name: line.name, value: number(line.values.at(-1)) })).join("; "),
      dayHeading: t("frozen.week"), dates: datesOf(intervals), lines: all, write: value => number(value),
    });
  }
}

function scaled(hours: number | undefined): number | undefined {
  return hours === undefined ? undefined : hours / HOURS_A_DAY;
}

/** Medians as bars, with whiskers from the 10th to the 90th percentile. */
function spread(heading: string, note: string, file: string, csv: string, rows: string, all: [string, Quantiles][]): Chart {
  const chart = bars({
    heading, note, file, csv, write: value => number(value),
    columns: [rows, t("time.median")], bars: all.map(([name, quantiles]) => bar(name, quantiles)),
  });
  const value = (quantile: { value: number } | undefined): string => number(quantile?.value);
  return {
    ...chart,
    table: {
      columns: [rows, t("time.mean"), "10 %", "25 %", t("time.median"), "75 %", "90 %", "99 %"],
      rows: all.map(([name, q]) => [name, number(q.mean), value(q.p10), value(q.p25), value(q.p50), value(q.p75), value(q.p90), value(q.p99)]),
    },
  };
}

function bar(name: string, { count, p10, p50, p90 }: Quantiles): Bar {
  return { name, figure: { n: count, mean: p50?.value, low: p10?.value, high: p90?.value } };
}

customElements.define("time-tab", TimeTab);
