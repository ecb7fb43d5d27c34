import { html, type TemplateResult } from "lit";
import { compactMoney, money, number, range } from "../base/format";
import type { Report } from "../base/services";
import { t } from "../base/words";
import "../chart/chart-card";
import type { Chart } from "../chart/chart-card";
import { categoryAxis, label, narrow, room, tooltip, valueAxis } from "../chart/theme";
import { lines } from "./lines";
import { ReportTab } from "./report-tab";
import type { Costs, Forecast, Revenue, Waterfall } from "./reports";
import { plainTile, tile } from "./tile";

type Reports = { revenue: Revenue; costs: Costs; forecast: Forecast; waterfall: Waterfall };

/** What comes in, what it costs, and what became of the pipeline. */
class MoneyTab extends ReportTab<Reports> {
  protected override paths(): Record<keyof Reports, string> {
    return { revenue: "revenue", costs: "costs", forecast: "forecast", waterfall: "pipeline/waterfall" };
  }

  protected override draw({ revenue, costs, forecast, waterfall, any }: Reports & { any: Report }): TemplateResult {
    return html`
      ${tiles(revenue, costs, any.currency)}
      <div class="grid">
        <chart-card class="wide" .chart=${this.growth(forecast, any.currency)}></chart-card>
        <chart-card class="wide" .chart=${this.steps(waterfall, any.currency)}></chart-card>
      </div>`;
  }

  private growth({ days }: Forecast, currency: string): Chart {
    const write = (value: number | undefined): string => compactMoney(value, currency);
    const last = days.at(-1);
    return lines({
      heading: t("money.revenue"), note: t("money.revenue.note"), file: "revenue", csv: this.csv("forecast?by=day"),
      summary: `${money(last?.revenue.mean, currency)} (${range(last?.p05, last?.p95, write)})`,
      dayHeading: t("day"), dates: days.map(day => day.date), write,
      lines: [
        { name: t("mean"), values: days.map(day => day.revenue.mean), colour: colours => colours.accent, filled: true },
        { name: "5 %", values: days.map(day => day.p05), colour: colours => colours.muted, dashed: true },
        { name: "95 %", values: days.map(day => day.p95), colour: colours => colours.muted, dashed: true },
      ],
    });
  }

  /** Steps that change nothing for leads in progress are left out of the picture, not of the table. */
  private steps({ steps }: Waterfall, currency: string): Chart {
    const shown = steps.filter(each => each.step.startsWith("open-") || (each.inProgressValue.mean ?? 0) !== 0);
    const write = (value: number | undefined): string => compactMoney(value, currency);
    const names = shown.map(each => t(`money.step.${each.step}`));
    const ends = levels(shown);
    return {
      heading: t("money.waterfall"), note: t("money.waterfall.note"), file: "pipeline-waterfall", csv: this.csv("pipeline/waterfall"),
      summary: shown.map((each, i) => `${names[i]} ${write(each.inProgressValue.mean)}`).join("; "),
      table: {
        columns: [t("money.step"), t("funnel.leads"), t("money.value"), t("interval"), t("money.inProgress"), t("funnel.frozen")],
        rows: steps.map(each => [
          t(`money.step.${each.step}`), number(each.leads.mean), money(each.value.mean, currency),
          range(each.value.low, each.value.high, value => money(value, currency)),
          money(each.inProgressValue.mean, currency), money(each.frozenValue.mean, currency),
        ]),
      },
      option: (colours, width) => ({
        legend: undefined,
        grid: room(24),
        tooltip: { ...tooltip(colours, write), formatter: (at: { dataIndex: number }[]) => `${names[at[0].dataIndex]}: ${write(shown[at[0].dataIndex].inProgressValue.mean)}` },
        xAxis: { ...categoryAxis(colours, names), axisLabel: { ...label(colours, (width - 70) / names.length - 4), interval: 0, hideOverlap: false, fontSize: narrow(width) ? 9 : 12 } },
        yAxis: { ...valueAxis(colours, write), splitNumber: 4 },
        series: [
          { type: "bar", stack: "all", silent: true, itemStyle: { color: "transparent" }, data: ends.map(([low]) => low) },
          {
            type: "bar", stack: "all", barMaxWidth: 60,
            data: shown.map((each, i) => ({
              value: ends[i][1] - ends[i][0],
              itemStyle: { borderRadius: 3, color: each.step.startsWith("open-") ? colours.series[7] : each.step === "won" ? colours.good : (each.inProgressValue.mean ?? 0) > 0 ? colours.accent : colours.bad },
            })),
            label: { show: true, position: "top", color: colours.ink, fontSize: narrow(width) ? 9 : 12, formatter: ({ dataIndex }: { dataIndex: number }) => write(shown[dataIndex].inProgressValue.mean) },
          },
        ],
      }),
    };
  }
}

/** Lower and upper end of each bar: stocks stand on the ground, changes hang between the levels before and after. */
function levels(steps: Waterfall["steps"]): [number, number][] {
  let level = 0;
  return steps.map(({ step, inProgressValue }) => {
    const change = inProgressValue.mean ?? 0;
    if (step.startsWith("open-")) {
      level = change;
      return [0, change];
    }
    const before = level;
    level += change;
    return [Math.min(before, level), Math.max(before, level)];
  });
}

function tiles(revenue: Revenue, costs: Costs, currency: string): TemplateResult {
  const write = (value: number | undefined): string => money(value, currency);
  return html`
    <div class="tiles">
      ${tile(t("funnel.revenue"), revenue.revenue, write)}
      ${tile(t("money.perDay"), revenue.perDay, write)}
      ${tile(t("money.averageDeal"), revenue.averageDeal, write)}
      ${tile(t("money.perLead"), revenue.perLead, write)}
      ${plainTile(t("money.velocity"), write(revenue.velocityPerDay), t("money.velocity.note"))}
      ${tile(t("money.costs"), costs.total, write, t("money.costs.note"))}
      ${tile(t("money.perWon"), costs.totalPerWonDeal, write)}
      ${tile(t("money.return"), costs.returnOnSources, value => number(value))}
    </div>`;
}

customElements.define("money-tab", MoneyTab);
