import { range } from "../base/format";
import { t } from "../base/words";
import type { Chart } from "../chart/chart-card";
import { csvLink } from "../chart/csv";
import { RANKED } from "../dictionary/levers-of-formulas";
import { chance, relative, short, signed, type Effect, type Row } from "./comparison";
import { effectTag } from "./comparison-parts";
import { differences } from "./difference-chart";
import { written } from "./levers";
import type { Trial } from "./ranking";

/** The figures that levers are ranked by, by their ids in comparisons. */
export const METRICS = RANKED;

const IN_THE_CHART = 25;

export interface Tried {
  trial: Trial;
  rows: Row[];
}

/** What each lever does to a figure, the strongest first; those whose interval includes 0 do nothing that can be seen. */
export function tornado(metric: string, tried: Tried[], currency: string): Chart {
  const found = tried.flatMap(({ trial, rows }) => rows.filter(row => row.id === metric).map(row => ({ trial, row, effect: seen(row) })));
  found.sort((a, b) => Math.abs(b.row.difference.mean ?? 0) - Math.abs(a.row.difference.mean ?? 0));
  const unit = found[0]?.row.unit ?? "LEADS";
  const change = signed(unit, currency);
  const name = ({ lever, setting }: Trial, between = " "): string => `${lever.label}${between}${written(lever, setting)}`;
  const said = (effect: Effect) => effect === "NONE" ? t("ranking.unseen") : effectTag(effect);
  return differences({
    heading: t("ranking.chart", { metric: t(`ranking.metric.${metric}`) }),
    note: t("ranking.chart.note") + (found.length > IN_THE_CHART ? ` ${t("ranking.chart.most", { n: IN_THE_CHART, all: found.length })}` : ""),
    file: `levers-${metric}`,
    bars: found.slice(0, IN_THE_CHART).map(({ trial, row, effect }) => ({
      name: name(trial, "\n"), mean: row.difference.mean ?? 0, low: row.difference.low, high: row.difference.high, effect,
    })),
    table: {
      columns: [t("ranking.lever"), t("ranking.from"), t("ranking.to"), t("compare.difference"), t("compare.relative"), t("interval"), t("ranking.p"), t("compare.verdict")],
      rows: found.map(({ trial, row, effect }) => [
        name(trial), trial.lever.write(0), trial.lever.write(trial.setting), change(row.difference.mean), relative(row.relativeDifference),
        range(row.difference.low, row.difference.high, change), chance(row.pValue), said(effect),
      ]),
    },
    csv: csvLink(
      ["lever", "setting", "metric", "unit", "difference", "low", "high", "relative", "p", "run"],
      found.map(({ trial, row }) => [
        trial.lever.label, trial.setting, metric, unit, row.difference.mean, row.difference.low, row.difference.high, row.relativeDifference, row.pValue, row.scenario,
      ]),
    ),
    write: change, axis: short(unit, currency),
  });
}

/** Whether a lever helps as far as this figure tells by itself. */
function seen({ difference: { mean = 0, low, high }, formula }: Row): Effect {
  if (low === undefined || high === undefined || (low <= 0 && high >= 0)) return "NONE";
  const lessHelps = formula === "frozen-share" || formula === "cycle-days";
  return mean > 0 === lessHelps ? "WORSE" : "BETTER";
}
