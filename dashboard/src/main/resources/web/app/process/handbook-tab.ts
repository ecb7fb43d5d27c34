import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { problemNote } from "../base/problem-note";
import { address, ask, Problem } from "../base/rest";
import type { Run } from "../base/services";
import { View } from "../base/view";
import { language, t } from "../base/words";
import { processPath } from "./model";
import { finishedRuns, runChoice, versionChoice } from "./runs-of";

const FORMATS = ["html", "pdf", "markdown"] as const;

/** The handbook to read, print and hang on the wall. */
class HandbookTab extends View {
  static override properties = { process: {}, versions: { attribute: false } };
  declare process: string;
  /** Published ones only: the handbook is of what holds. */
  declare versions: string[];
  private runs: Run[] = [];
  private page = "";
  private missing = false;
  private shown = "";

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("process") || !this.process) return;
    void this.attempt(async () => {
      this.runs = await finishedRuns(this.process, this.signal);
    });
    this.moved();
  }

  private get version(): string | undefined {
    const asked = this.place.query.get("version");
    return asked && asked !== "draft" ? asked : this.versions[0];
  }

  /** Figures only where one wants them. */
  private get run(): string {
    return this.place.query.get("run") ?? "none";
  }

  private path(format: string): string {
    const query = new URLSearchParams({ format, lang: language, ...(this.run === "none" ? {} : { run: this.run }) });
    return processPath(this.process, `/versions/${this.version}/handbook?${query}`);
  }

  protected override moved(): void {
    if (!this.process || this.version === undefined) return;
    const path = this.path("html");
    if (path === this.shown) return;
    this.shown = path;
    this.page = "";
    this.missing = false;
    this.problem = undefined;
    void this.attempt(() => this.read(path));
  }

  private async read(path: string): Promise<void> {
    try {
      const { body } = await ask<string>("model", path, { accept: "text/html", signal: this.signal });
      if (path === this.shown) this.page = body;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 404) throw failure;
      this.missing = true;
    }
  }

  protected override render(): TemplateResult {
    if (this.version === undefined) return html`<p class="note">${t("handbook.unpublished")}</p>`;
    const runs = this.runs.filter(run => String(run.request.version) === this.version);
    return html`
      <p class="muted">${t("handbook.lead")}</p>
      <div class="row choices">
        ${versionChoice(this.versions, this.version)}
        ${runs.length > 0 ? runChoice(runs, this.run) : nothing}
      </div>
      ${this.missing ? nothing : html`<div class="actions">${FORMATS.map(format => html`
        <a class="button" href=${address("model", this.path(format))} target="_blank" rel="noopener">${t(`handbook.${format}`)}</a>`)}</div>`}
      ${problemNote(this.problem)}
      ${this.missing ? html`<p class="note warm" role="status">${t("handbook.none")}</p>` : nothing}
      ${this.page ? html`<iframe class="handbook" sandbox="" title=${t("process.tab.handbook")} .srcdoc=${this.page}></iframe>`
        : this.missing || this.problem ? nothing : html`<p class="muted">${t("loading")}</p>`}`;
  }
}

customElements.define("handbook-tab", HandbookTab);
