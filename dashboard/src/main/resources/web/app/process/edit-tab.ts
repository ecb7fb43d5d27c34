import { html, type TemplateResult } from "lit";
import { ask, type Problem } from "../base/rest";
import { language, t } from "../base/words";
import type { Mark } from "./checking";
import "./copy-bar";
import { CopyView } from "./copy-view";
import "./process-drawing";
import { openEditor, type Editor } from "./editor";
import { markList } from "./mark-list";
import { YAML } from "./model";
import { definitionSchema, type Schema } from "./schema";
import "./words-edit";

/** The definition as text, checked and drawn as one writes. */
class EditTab extends CopyView {
  private editor: Editor | undefined;
  private schema: Schema | undefined;
  private drawing = "";
  private undrawn: Problem | undefined;
  private drawn = "";
  private marked: Mark[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.schema = await definitionSchema();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.editor?.close();
    this.editor = undefined;
  }

  protected override begin(): void {
    this.editor?.close();
    this.editor = openEditor(this.querySelector<HTMLElement>(".editor")!, {
      text: this.copy.text, label: t("edit.label"), described: "edit-keys",
      changed: text => this.copy.change(text), schema: () => this.schema,
    });
    this.marked = undefined;
    this.follow();
    const place = Number(this.place.query.get("line"));
    if (place) this.jumpToLine(place);
  }

  /** The text may have changed elsewhere: in the form, or because a draft was discarded. */
  protected override follow(): void {
    const { copy, editor } = this;
    if (!editor) return;
    if (editor.text !== copy.text) editor.text = copy.text;
    if (!copy.checking && copy.marks !== this.marked) {
      this.marked = copy.marks;
      editor.mark(copy.marks);
    }
    if (!copy.checking && copy.marks.length === 0 && copy.text !== this.drawn) this.draw();
    this.requestUpdate();
  }

  private draw(): void {
    const { text } = this.copy;
    this.drawn = text;
    void this.attempt(async () => {
      const { body } = await ask<string>("model", `/diagrams?lang=${language}`, {
        method: "POST", document: { text, type: YAML }, accept: "image/svg+xml", signal: this.signal,
      });
      if (text !== this.drawn) return;
      this.drawing = body;
      this.undrawn = undefined;
    });
  }

  protected override failed(problem: Problem): void {
    this.undrawn = problem;
  }

  private jumpToLine(line: number): void {
    const from = this.copy.text.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    this.editor?.jump({ from, to: from });
  }

  protected override render(): TemplateResult {
    return html`
      <copy-bar .copy=${this.copy}></copy-bar>
      <div class="beside">
        <section class="card" aria-labelledby="edit-title">
          <h2 id="edit-title">${t("edit.title")}</h2>
          <p class="hint" id="edit-keys">${t("edit.keys")}</p>
          <div class="editor"></div>
        </section>
        <div class="column">
          ${markList(this.copy.marks, mark => this.editor?.jump(mark))}
          <section class="card" aria-labelledby="preview-title">
            <h2 id="preview-title">${t("edit.preview")}</h2>
            ${this.undrawn ? html`<p class="note warm">${t("diagram.none")} ${this.undrawn.detail}</p>`
              : html`<process-drawing .svg=${this.drawing} .name=${t("edit.preview")}></process-drawing>`}
            ${this.copy.marks.length > 0 ? html`<p class="hint">${t("edit.preview.old")}</p>` : ""}
          </section>
        </div>
      </div>`;
  }
}

customElements.define("edit-tab", EditTab);
