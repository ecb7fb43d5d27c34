import { html, nothing, type TemplateResult } from "lit";
import { range } from "../base/format";
import type { Figure } from "../base/services";
import { atLeastNothing } from "../chart/interval";

/** A figure by itself: its mean, its interval, its name and what it is a share of. */
export function tile(name: string, figure: Figure, write: (value: number | undefined) => string, note?: string): TemplateResult {
  const interval = figure.low !== undefined && figure.low !== figure.high;
  return html`
    <div class="tile">
      <span class="name">${name}</span>
      <data class="value" value=${figure.mean ?? ""}>${write(figure.mean)}</data>
      ${interval ? html`<span class="interval">${range(atLeastNothing(figure.low), figure.high, write)}</span>` : nothing}
      ${note ? html`<span class="name">${note}</span>` : nothing}
    </div>`;
}

/** A figure without an interval. */
export function plainTile(name: string, value: string, note?: string): TemplateResult {
  return html`
    <div class="tile">
      <span class="name">${name}</span><span class="value">${value}</span>
      ${note ? html`<span class="name">${note}</span>` : nothing}
    </div>`;
}
