import { html, type TemplateResult } from "lit";
import { stringify } from "yaml";
import { language, t } from "../base/words";
import type { Change, Definition } from "./model";
import { inWords } from "./path-words";

/** What is different, a row each: where, what it was, what it is. */
export function changeList(changes: Change[], before: Definition, after: Definition): TemplateResult {
  if (changes.length === 0) return html`<p class="muted">${t("versions.same")}</p>`;
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label=${t("versions.differences")}>
      <table class="changes">
        <caption>${t("versions.count", { count: changes.length })}</caption>
        <thead><tr><th scope="col">${t("versions.where")}</th><th scope="col">${t("versions.was")}</th><th scope="col">${t("versions.is")}</th></tr></thead>
        <tbody>
          ${changes.map(change => html`
            <tr><th scope="row" title=${change.pointer}>${inWords(change.pointer, change.op === "remove" ? before : after)}
                <span class="tag ${LOOKS[change.op]}">${t(`versions.${change.op}`)}</span></th>
              <td>${told(change.from)}</td><td>${told(change.to)}</td></tr>`)}
        </tbody>
      </table>
    </div>`;
}

const LOOKS: Record<Change["op"], string> = { add: "good", remove: "bad", replace: "", reorder: "warm" };

function told(value: unknown): TemplateResult | string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return value.toLocaleString(language, { maximumSignificantDigits: 12 });
  if (typeof value === "object") return html`<pre>${stringify(value).trimEnd()}</pre>`;
  return String(value);
}
