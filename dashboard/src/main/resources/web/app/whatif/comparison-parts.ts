/** What a comparison shows: sentences, a chart, a table. */
import { html, nothing, type TemplateResult } from "lit";
import { range } from "../base/format";
import { inUnit } from "../base/units";
import { named, t } from "../base/words";
import type { Chart } from "../chart/chart-card";
import { table } from "../chart/table";
import { chance, relative, signed, size, told, type Effect, type Row } from "./comparison";
import { differences } from "./difference-chart";

const KINDS: [Effect, string, string][] = [
  ["BETTER", "compare.better", "good"], ["WORSE", "compare.worse", "bad"], ["CHANGED", "compare.changed", ""], ["NONE", "compare.nothing", "quiet"],
];

/** What got better, what worse, and what nobody can tell. */
export function sentences(rows: Row[], currency: string): TemplateResult {
  return html`
    <div class="verdicts">
      ${KINDS.map(([effect, heading, style]) => {
        const these = rows.filter(row => row.effect === effect);
        return these.length === 0 ? nothing : html`
          <section class="note ${style}"><h3>${t(heading)}</h3>
            ${effect === "NONE" ? html`<p class="small">${t("compare.nothing.note")}</p>` : nothing}
            <ul>${these.map(row => sentence(row, currency))}</ul></section>`;
      })}
    </div>`;
}

function sentence(row: Row, currency: string): TemplateResult {
  const { lead, detail } = told(row, currency);
  return html`<li><strong>${lead}</strong><br><span class="small">${detail}</span></li>`;
}

export function differenceChart(rows: Row[], currency: string, csv: string): Chart {
  const shown = rows.filter(row => row.relativeDifference !== undefined && row.baseValue.mean);
  const of = (row: Row, end: number | undefined): number | undefined => (end === undefined ? undefined : end / Math.abs(row.baseValue.mean ?? 1));
  return differences({
    heading: t("compare.chart"), note: t("compare.chart.note"), file: "what-if", csv,
    bars: shown.map(row => ({
      name: named(row.name, row.id), mean: row.relativeDifference ?? 0, low: of(row, row.difference.low), high: of(row, row.difference.high), effect: row.effect,
    })),
    table: {
      columns: [t("compare.figure"), t("compare.difference"), t("compare.relative"), t("interval")],
      rows: shown.map(row => [
        named(row.name, row.id), signed(row.unit, currency)(row.difference.mean), relative(row.relativeDifference), range(row.difference.low, row.difference.high, signed(row.unit, currency)),
      ]),
    },
    write: relative, axis: relative,
  });
}

/** Every figure with its base, its what-if, and how sure the difference is. */
export function figureTable(rows: Row[], currency: string): TemplateResult {
  return table({
    columns: [
      t("compare.figure"), t("compare.base"), t("compare.now"), t("compare.difference"), t("compare.relative"), t("interval"), t("compare.p"), t("compare.verdict"), t("compare.smallest"),
    ],
    rows: rows.map(row => {
      const [write, change] = [inUnit(row.unit, currency), signed(row.unit, currency)];
      return [
        named(row.name, row.id), write(row.baseValue.mean), write(row.scenarioValue.mean), change(row.difference.mean), relative(row.relativeDifference),
        range(row.difference.low, row.difference.high, change), chance(row.adjustedPValue), effectTag(row.effect), size(row.unit, currency)(row.smallestDetectable),
      ];
    }),
  });
}

export function effectTag(effect: Effect): TemplateResult {
  const style = { BETTER: "good", WORSE: "bad", CHANGED: "", NONE: "quiet" }[effect];
  return html`<span class="tag ${style}">${t(`compare.effect.${effect}`)}</span>`;
}
