import { html, type TemplateResult } from "lit";
import { days, number, percent } from "../base/format";
import { named, t } from "../base/words";
import { table } from "../chart/table";
import { SIGNS, waiting, type DiagramFigures, type StageRow } from "./figures";

/** The figures of the diagram again, for reading one by one. */
export function figureTables({ stages, sources, ends }: DiagramFigures): TemplateResult {
  return html`
    <section class="card">
      <h2>${t("diagram.table")}</h2>
      <p class="muted small">${t("diagram.table.note")}</p>
      ${scrolling(t("diagram.stages"), table({
        caption: t("diagram.stages"),
        columns: [t("diagram.stage"), t("diagram.leadsHere"), t("diagram.step"), t("diagram.reached"), t("diagram.wait"), t("diagram.stay"), t("diagram.busy"), t("diagram.strain")],
        rows: stages.map(row => [
          named(row.name, row.id), number(row.leads), percent(row.step), percent(row.reached), waiting(row.waitHours), days(row.stageDays),
          percent(row.utilisation), strained(row),
        ]),
      }))}
      ${scrolling(t("diagram.sources"), table({
        caption: t("diagram.sources"),
        columns: [t("diagram.source"), t("diagram.leadsHere"), t("diagram.won"), t("diagram.conversion")],
        rows: sources.map(row => [named(row.name, row.id), number(row.leads), number(row.won), percent(row.conversion)]),
      }))}
      ${scrolling(t("diagram.ends"), table({
        caption: t("diagram.ends"),
        columns: [t("diagram.end"), t("diagram.leadsHere"), t("diagram.share")],
        rows: ends.map(row => [t(`diagram.end.${row.id}`), number(row.leads), percent(row.share)]),
      }))}
    </section>`;
}

function strained({ strain }: StageRow): TemplateResult {
  const look = { none: "good", strained: "warm", bottleneck: "bad" }[strain];
  return html`<span class="tag ${look}">${SIGNS[strain]} ${t(`diagram.strain.${strain}`)}</span>`;
}

function scrolling(label: string, content: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${label}>${content}</div>`;
}
