import { html, nothing, type TemplateResult } from "lit";
import { go } from "../base/address";
import { confirmed } from "../base/confirmation";
import { problemNote } from "../base/problem-note";
import { t } from "../base/words";
import { CopyView } from "./copy-view";
import { summary } from "./model";

/** What becomes of the text one works on: saved, published, discarded; and the choice when someone else was quicker. */
class CopyBar extends CopyView {
  private done = "";

  protected override render(): TemplateResult {
    const { copy } = this;
    return html`
      <div class="bar">
        <div class="actions">
          <button type="button" ?disabled=${copy.busy || !copy.dirty} @click=${this.save}>${t("edit.save")}</button>
          <button type="button" class="main" ?disabled=${copy.busy || (copy.origin === "version" && !copy.dirty)} @click=${this.publish}>${t("edit.publish")}</button>
          <button type="button" ?disabled=${copy.busy || (copy.origin !== "draft" && !copy.dirty)} @click=${this.discard}>${t("edit.discard")}</button>
        </div>
        <p class="muted" role="status">${this.state()}</p>
      </div>
      ${problemNote(copy.problem)}
      ${copy.theirs ? this.conflict() : nothing}`;
  }

  private state(): string {
    const { copy } = this;
    const kept = copy.dirty ? t("edit.unsaved") : this.done || t(`edit.origin.${copy.origin}`, { n: copy.base ?? "" });
    const checked = copy.checking ? t("edit.checking")
      : copy.marks.length === 0 ? t("edit.valid") : t("edit.problems.n", { count: copy.marks.length });
    return `${kept} ${checked}`;
  }

  /** The page around shows what there is of the process, and has to look again. */
  private announce(): void {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
  }

  private readonly save = async (): Promise<void> => {
    const fresh = this.copy.id === undefined;
    if (!await this.copy.save()) return;
    this.done = t("edit.saved");
    if (fresh) this.settle();
    this.announce();
  };

  /** A new process has an address of its own once it is kept. */
  private settle(): void {
    if (this.copy.id) go(["processes", this.copy.id, this.place.path[2] ?? "edit"]);
  }

  private readonly publish = async (): Promise<void> => {
    const { copy } = this;
    const fresh = copy.id === undefined;
    const latest = copy.id === undefined ? undefined : (await summary(copy.id).catch(() => undefined))?.version;
    const moved = latest !== undefined && copy.base !== undefined && latest !== copy.base;
    const text = `${t("edit.publish.ask", { n: (latest ?? 0) + 1 })} ${moved ? t("edit.publish.moved", { n: latest, base: copy.base ?? 0 }) : ""}`;
    if (!await confirmed({ title: t("edit.publish.do"), text, action: t("edit.publish.do") })) return;
    const version = await copy.publish();
    if (version === undefined) return fresh ? this.settle() : undefined;
    this.done = t("edit.published", { n: version });
    if (fresh) this.settle();
    this.announce();
  };

  private readonly discard = async (): Promise<void> => {
    if (!await confirmed({ title: t("edit.discard.do"), text: t("edit.discard.ask"), action: t("edit.discard.do"), loses: true })) return;
    if (await this.copy.discard()) this.done = t("edit.discarded");
    if (this.copy.origin === "gone") return go(["processes"]);
    this.announce();
  };

  private conflict(): TemplateResult {
    const { text } = this.copy.theirs ?? {};
    return html`
      <section class="note warm" role="alert">
        <h2>${t("edit.conflict")}</h2>
        <p>${text === undefined ? t("edit.conflict.gone") : t("edit.conflict.text")}</p>
        ${text === undefined ? nothing : html`
          <details><summary>${t("edit.conflict.see")}</summary>
            <pre class="scroll theirs" tabindex="0" aria-label=${t("edit.conflict.see")}>${text}</pre></details>`}
        <div class="actions">
          <button type="button" @click=${() => this.copy.takeTheirs()}>${t(text === undefined ? "edit.conflict.takeVersion" : "edit.conflict.take")}</button>
          <button type="button" @click=${() => this.copy.keepMine()}>${t("edit.conflict.keep")}</button>
        </div>
      </section>`;
  }
}

customElements.define("copy-bar", CopyBar);
