import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "./rest";

/** What went wrong, all of it, read out at once by a screen reader. */
export function problemNote(problem: Problem | undefined): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  return html`
    <div class="note bad" role="alert">
      <strong>${problem.title}</strong>
      <p>${problem.detail}</p>
      ${problem.violations.length === 0 ? nothing : html`
        <ul>
          ${problem.violations.map(violation => html`
            <li><code>${violation.pointer ?? violation.parameter ?? ""}</code> ${violation.message} ${violation.remedy ?? ""}</li>`)}
        </ul>`}
    </div>`;
}
