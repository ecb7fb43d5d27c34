import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { href } from "../base/address";
import { problemNote } from "../base/problem-note";
import { ask, Problem } from "../base/rest";
import type { Run } from "../base/services";
import { View } from "../base/view";
import { language, t } from "../base/words";
import { figureTables } from "./figure-tables";
import { BUSY, figuresOf, WAIT_HOURS, type DiagramFigures } from "./figures";
import { definition, processPath, YAML, yamlOf } from "./model";
import "./process-drawing";
import { percent } from "../base/format";
import { finishedRuns, runChoice, versionChoice } from "./runs-of";

/** The process drawn, with the figures of a run on it. */
class DiagramTab extends View {
  static override properties = { process: {}, versions: { attribute: false } };
  declare process: string;
  /** Numbers, the latest first, then `draft` where there is one. */
  declare versions: string[];
  private runs: Run[] | undefined;
  private drawing = "";
  private undrawn = false;
  private figures: DiagramFigures | undefined;
  private drawn = "";
  private figured = "";

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("process") && this.process) this.begin();
  }

  private begin(): void {
    this.runs = undefined;
    void this.attempt(async () => {
      this.runs = await finishedRuns(this.process, this.signal);
    }).then(() => this.moved());
    this.moved();
  }

  /** The run's version, where a run is asked for and no version. */
  private get version(): string {
    const { query } = this.place;
    const asked = query.get("version") ?? this.runs?.find(run => run.id === query.get("run"))?.request.version;
    return asked === undefined ? this.versions[0] : String(asked);
  }

  private get runsHere(): Run[] {
    return (this.runs ?? []).filter(run => String(run.request.version) === this.version);
  }

  private get run(): string {
    return this.place.query.get("run") ?? this.runsHere[0]?.id ?? "none";
  }

  protected override moved(): void {
    if (!this.process || !this.versions) return;
    if (!this.runs && this.place.query.has("run") && !this.place.query.has("version")) return;
    const wanted = `${this.process}/${this.version}`;
    if (wanted !== this.drawn) {
      this.drawn = wanted;
      this.draw(this.version);
    }
    if (this.runs && `${wanted}/${this.run}` !== this.figured) {
      this.figured = `${wanted}/${this.run}`;
      this.measure(this.run);
    }
  }

  private draw(version: string): void {
    this.drawing = "";
    this.undrawn = false;
    void this.attempt(async () => {
      try {
        const body = await svgOf(this.process, version, this.signal);
        if (version === this.version) this.drawing = body;
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.status !== 404) throw failure;
        this.undrawn = true;
      }
    });
  }

  private measure(run: string): void {
    this.figures = undefined;
    this.problem = undefined;
    if (run === "none") return this.requestUpdate();
    void this.attempt(async () => {
      const figures = await figuresOf(run, await definition(this.process, this.version, this.signal), this.signal);
      if (run === this.run) this.figures = figures;
    });
  }

  protected override render(): TemplateResult {
    return html`
      <div class="row choices">
        ${versionChoice(this.versions, this.version)}
        ${this.runsHere.length > 0 ? runChoice(this.runsHere, this.run) : nothing}
        ${this.run !== "none" ? html`<a class="button" href=${href(["runs", this.run])}>${t("diagram.openRun")}</a>` : nothing}
      </div>
      ${problemNote(this.problem)}
      ${this.runs && this.runsHere.length === 0 ? html`
        <p class="note">${t("diagram.noRuns")}
          ${this.version === "draft" ? nothing
            : html`<span><a href=${href(["runs", "new"], { process: this.process, version: this.version })}>${t("process.simulate")}</a></span>`}</p>` : nothing}
      <section class="card" aria-label=${t("process.tab.diagram")}>
        ${this.undrawn ? html`<p class="note warm" role="status">${t("diagram.none")}</p>`
          : this.drawing ? html`
            <process-drawing .svg=${this.drawing} .figures=${this.figures} .name=${t("process.tab.diagram")}></process-drawing>`
            : html`<p class="muted">${t("loading")}</p>`}
        ${this.figures ? legend() : nothing}
      </section>
      ${this.figures ? figureTables(this.figures) : nothing}`;
  }
}

async function svgOf(process: string, version: string, signal: AbortSignal): Promise<string> {
  const accept = "image/svg+xml";
  if (version !== "draft") {
    return (await ask<string>("model", processPath(process, `/versions/${version}/diagram?lang=${language}`), { accept, signal })).body;
  }
  const { text } = await yamlOf(process, "draft");
  return (await ask<string>("model", `/diagrams?lang=${language}`, { method: "POST", document: { text, type: YAML }, accept, signal })).body;
}

function legend(): TemplateResult {
  return html`
    <div class="legend small">
      <p>${t("diagram.legend.lines")}</p>
      <ul>
        <li><span class="swatch strained">▲</span> ${t("diagram.legend.strained", { share: percent(BUSY.strained), hours: WAIT_HOURS.strained })}</li>
        <li><span class="swatch bottleneck">▲▲</span> ${t("diagram.legend.bottleneck", { share: percent(BUSY.bottleneck), hours: WAIT_HOURS.bottleneck })}</li>
      </ul>
    </div>`;
}

customElements.define("diagram-tab", DiagramTab);
