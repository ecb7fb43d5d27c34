import { html, type TemplateResult } from "lit";

export interface Table {
  caption?: string;
  /** Headings; the first column names the row. */
  columns: string[];
  rows: (string | TemplateResult)[][];
}

/** A table of figures; numbers stand to the right. */
export function table({ caption, columns, rows }: Table): TemplateResult {
  return html`
    <table class="figures">
      ${caption ? html`<caption>${caption}</caption>` : ""}
      <thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(([name, ...cells]) => html`
          <tr><th scope="row">${name}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`)}
      </tbody>
    </table>`;
}
