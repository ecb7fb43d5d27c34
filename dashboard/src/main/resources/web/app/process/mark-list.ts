import { html, nothing, type TemplateResult } from "lit";
import { t } from "../base/words";
import type { Mark } from "./checking";

/** What is wrong with the text, each with a way to its place. */
export function markList(marks: Mark[], jump: (mark: Mark) => void): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  return html`
    <section class="note bad" aria-label=${t("edit.problems")}>
      <h2>${t("edit.problems.n", { count: marks.length })}</h2>
      <ol class="marks">
        ${marks.map(mark => html`
          <li><button type="button" class="bare link" @click=${() => jump(mark)}>${t("edit.line", { n: mark.line })}</button>
            ${mark.message} ${mark.remedy ?? ""} ${mark.pointer ? html`<code class="muted small">${mark.pointer}</code>` : nothing}</li>`)}
      </ol>
    </section>`;
}
