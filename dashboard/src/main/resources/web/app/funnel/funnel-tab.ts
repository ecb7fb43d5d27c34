import { html, type TemplateResult } from "lit";
import { filter } from "../base/address";
import { money, number, percent } from "../base/format";
import type { Report } from "../base/services";
import { named, t } from "../base/words";
import "../chart/chart-card";
import type { Chart } from "../chart/chart-card";
import { bars } from "./bars";
import { heat, heatHeight } from "./heat";
import { ReportTab } from "./report-tab";
import type { Funnel, FunnelStage, GroupedFunnel, Lost, Revenue, Semantics } from "./reports";
import { plainTile, tile } from "./tile";

type Reports = { funnel: Funnel; grouped: GroupedFunnel; revenue: Revenue; lost: Lost };

/** The funnel at a glance: outcomes, stages, and stages by source. */
class FunnelTab extends ReportTab<Reports> {
  protected override paths(): Record<keyof Reports, string> {
    return { funnel: "funnel", grouped: "funnel?groupBy=source", revenue: "revenue", lost: "lost" };
  }

  private get semantics(): Semantics {
    return this.place.query.get("semantics") === "any" ? "any" : "ordered";
  }

  protected override draw({ funnel, grouped, revenue, lost, any }: Reports & { any: Report }): TemplateResult {
    return html`
      ${tiles(funnel, revenue, any.currency)}
      ${this.choice()}
      <div class="grid">
        <chart-card .chart=${this.byStage(funnel)}></chart-card>
        <chart-card .chart=${this.bySource(grouped)}></chart-card>
        <chart-card .chart=${this.reasons(lost)}></chart-card>
      </div>`;
  }

  private choice(): TemplateResult {
    const option = (value: Semantics): TemplateResult => html`
      <label class="inline">
        <input type="radio" name="semantics" value=${value} .checked=${this.semantics === value}
               @change=${() => filter({ semantics: value === "any" ? "any" : undefined })}>
        ${t(`funnel.semantics.${value}`)}
      </label>`;
    return html`<fieldset class="row"><legend>${t("funnel.semantics")}</legend>${option("ordered")}${option("any")}</fieldset>`;
  }

  private byStage({ outcomes, stages }: Funnel): Chart {
    const reached = stages.map(stage => ({
      name: named(stage.name, stage.id),
      figure: stage[this.semantics].leads,
      more: [percent(stage[this.semantics].stepConversion.mean), percent(stage[this.semantics].cumulativeConversion.mean)],
    }));
    const won = { name: t("funnel.won"), figure: outcomes.won, more: ["", percent(outcomes.conversion.mean)] };
    return bars({
      heading: t("funnel.by.stage"), note: t("funnel.by.stage.note"), file: "funnel", csv: this.csv("funnel"), write: value => number(value),
      columns: [t("funnel.stage"), t("funnel.leads"), t("funnel.step"), t("funnel.cumulative")],
      bars: [...reached, won],
    });
  }

  private bySource({ groups, stages }: GroupedFunnel): Chart {
    const ids = [...new Map(stages.map(stage => [stage.id, named(stage.name, stage.id)]))];
    const share = (group: string, id: string): FunnelStage | undefined => stages.find(each => each.group === group && each.id === id);
    const reach = (group: string, id: string): number | undefined => share(group, id)?.[this.semantics].cumulativeConversion.mean;
    const columns = [...ids.map(([, name]) => name), t("funnel.won")];
    const rows = groups.map(group => ({
      name: named(group.name, group.group),
      values: [...ids.map(([id]) => reach(group.group, id)), group.conversion.mean],
    }));
    return {
      heading: t("funnel.by.source"), note: t("funnel.by.source.note"), file: "funnel-by-source", csv: this.csv("funnel?groupBy=source"),
      summary: rows.map(row => t("funnel.from.to", { name: row.name, value: percent(row.values.at(-1)) })).join("; "),
      height: heatHeight(rows, columns),
      table: { columns: [t("funnel.source"), ...columns], rows: rows.map(row => [row.name, ...row.values.map(value => percent(value))]) },
      option: (colours, width) => heat(rows, columns, colours, width),
    };
  }

  private reasons({ byReason }: Lost): Chart {
    return bars({
      heading: t("funnel.lost.reasons"), file: "lost-reasons", csv: this.csv("lost"), write: value => number(value), colour: colours => colours.bad,
      columns: [t("funnel.reason"), t("funnel.lost"), t("funnel.share")],
      bars: byReason.map(each => ({ name: named(each.reasonName, each.reason), figure: each.lost, more: [percent(each.share.mean)] })),
    });
  }
}

function tiles({ outcomes }: Funnel, { revenue }: Revenue, currency: string): TemplateResult {
  const count = (value: number | undefined): string => number(value);
  return html`
    <div class="tiles">
      ${tile(t("funnel.leads"), outcomes.leads, count)}
      ${tile(t("funnel.won"), outcomes.won, count)}
      ${tile(t("funnel.conversion"), outcomes.conversion, value => percent(value), t("funnel.conversion.note"))}
      ${tile(t("funnel.winRate"), outcomes.winRate, value => percent(value), t("funnel.winRate.note"))}
      ${tile(t("funnel.revenue"), revenue, value => money(value, currency))}
      ${tile(t("funnel.lost"), outcomes.lost, count)}
      ${tile(t("funnel.frozen"), outcomes.frozen, count)}
      ${tile(t("funnel.open"), outcomes.open, count)}
      ${plainTile(t("funnel.daysToWin"), number(outcomes.daysToWin.p50?.value), t("funnel.daysToWin.note"))}
    </div>`;
}

customElements.define("funnel-tab", FunnelTab);
