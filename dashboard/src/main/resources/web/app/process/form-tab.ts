import { html, nothing, type TemplateResult } from "lit";
import { parseDocument } from "yaml";
import { go } from "../base/address";
import { t } from "../base/words";
import type { Mark } from "./checking";
import "./copy-bar";
import { CopyView } from "./copy-view";
import { sections, type Field, type FormData, type Group } from "./form-fields";
import { round } from "./levels";
import { markList } from "./mark-list";
import "./words-edit";
import "./words-form";
import { edited } from "./yaml-edit";

/** The common changes as a form; it changes the same text the editor shows. */
class FormTab extends CopyView {
  protected override render(): TemplateResult {
    const { copy } = this;
    const document = parseDocument(copy.text, { logLevel: "silent" });
    const data = document.errors.length > 0 ? undefined : document.toJS() as FormData | null;
    return html`
      <copy-bar .copy=${copy}></copy-bar>
      ${markList(copy.marks, mark => this.show(mark))}
      ${data && typeof data === "object" ? html`
        <p class="muted">${t("form.lead")}</p>
        ${sections(data).map(({ title, note, groups }) => html`
          <section class="card"><h2>${title}</h2>${note ? html`<p class="muted small">${note}</p>` : nothing}<div class="groups">${groups.map(group => this.group(group))}</div></section>`)}`
        : html`<p class="note warm">${t("form.unreadable")}</p>`}`;
  }

  /** The place itself, in the editor. */
  private show({ line }: Mark): void {
    go(["processes", this.copy.id ?? "new", "edit"], { line: String(line) });
  }

  private group({ name, fields, notes, sum }: Group): TemplateResult {
    return html`
      <fieldset>
        <legend>${name}</legend>
        ${fields.length > 0 ? html`<div class="fields">${fields.map(field => this.field(field))}</div>` : nothing}
        ${sum ? html`<p class="sum ${sum.right ? "" : "wrong"}" role="status">${sum.text}</p>` : nothing}
        ${notes.map(note => html`<p class="hint">${note}</p>`)}
      </fieldset>`;
  }

  private field(field: Field): TemplateResult {
    const { pointer, label, hint, least, most, step, optional } = field;
    const wrong = this.copy.checking ? undefined : this.copy.marks.find(mark => mark.pointer === pointer);
    const told = wrong ? `${wrong.message} ${wrong.remedy ?? ""}` : hint;
    return html`
      <label>${label}
        <input type="number" inputmode="decimal" step=${step ?? "any"} min=${least ?? nothing} max=${most ?? nothing} ?required=${!optional}
               .value=${shown(field)} aria-invalid=${wrong ? "true" : nothing} aria-describedby=${told ? pointer : nothing}
               @change=${(event: Event) => this.changed(field, event.target as HTMLInputElement)}>
        ${told ? html`<span class="hint" id=${pointer}>${wrong ? html`<strong>${told}</strong>` : told}</span>` : nothing}
      </label>`;
  }

  private changed(field: Field, input: HTMLInputElement): void {
    const typed = input.value === "" ? undefined : Number(input.value);
    if (typed === undefined && !field.optional) {
      input.value = shown(field);
      return;
    }
    const value = typed !== undefined && field.share ? round(typed / 100) : typed;
    if (value !== field.value) this.copy.change(edited(this.copy.text, field.edits(value)));
  }
}

function shown({ value, share }: Field): string {
  return value === undefined ? "" : String(share ? round(value * 100) : value);
}

customElements.define("form-tab", FormTab);
