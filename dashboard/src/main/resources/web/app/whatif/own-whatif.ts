import { html, nothing, type TemplateResult } from "lit";
import { filter } from "../base/address";
import { problemNote } from "../base/problem-note";
import { get } from "../base/rest";
import type { Run } from "../base/services";
import { View } from "../base/view";
import { t } from "../base/words";
import type { Definition } from "./definition";
import { leverPanel } from "./lever-panel";
import { decoded, encoded, moved, patchOf, sentence, within, type Lever, type Settings } from "./levers";
import { same } from "./merge-patch";
import type { RunComparison } from "./run-comparison";
import "./run-comparison";
import { leversLabel, overridesOf, requestOf, started } from "./scenario";

/** Levers moved by hand, and what they do. The settings and the run stand in the address. */
class OwnWhatIf extends View {
  static override properties = { base: { attribute: false }, definition: { attribute: false }, levers: { attribute: false } };
  declare base: Run;
  declare definition: Definition;
  declare levers: Lever[];

  private settings: Settings = new Map();
  private read: string | undefined;
  private run: Run | undefined;
  private sending = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add("column");
  }

  protected override moved(): void {
    if (this.place.path[0] !== "whatif") return;
    this.settings = decoded(this.place.query.get("levers") ?? "");
    const asked = this.place.query.get("run") ?? "";
    if (asked === this.read) return;
    this.read = asked;
    this.run = undefined;
    if (asked) void this.attempt(() => this.found(asked));
  }

  /** A run by itself, as a link from the history gives it, brings its levers along. */
  private async found(id: string): Promise<void> {
    const run = await get<Run>("simulation", `/runs/${encodeURIComponent(id)}`, this.signal);
    if (id !== this.read) return;
    this.run = run;
    const levers = leversLabel(run);
    if (!this.place.query.has("levers") && levers) filter({ levers });
  }

  private change(lever: Lever, setting: number, stands: boolean): void {
    this.settings = new Map(this.settings).set(lever.id, setting);
    if (stands) filter({ base: this.base.id, levers: encoded(this.settings) });
    else this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const settings = within(this.levers, this.settings);
    const patch = patchOf(this.definition, this.levers, settings);
    const changes = moved(this.levers, settings);
    const stale = this.run !== undefined && !same(this.run.request.overrides ?? {}, overridesOf(this.base, patch));
    return html`
      <div class="whatif">
        <section class="column" aria-labelledby="levers-title">
          <h2 id="levers-title" class="hidden">${t("whatif.view.levers")}</h2>
          ${leverPanel({
            levers: this.levers, settings, unfolded: !this.read, open: this.place.query.get("open") ?? (this.read ? undefined : "sources"),
            change: (lever, setting, stands) => this.change(lever, setting, stands),
          })}
        </section>
        <section class="card whatif-changes" aria-labelledby="changes-title">
          <h2 id="changes-title">${t("whatif.changes")}</h2>
          ${changes.length === 0 ? html`<p class="muted">${t("whatif.changes.none")}</p>`
            : html`<ul aria-live="polite">${changes.map(([lever, setting]) => html`<li>${sentence(lever, setting)}</li>`)}</ul>`}
          <div class="actions">
            <button type="button" class="main" ?disabled=${changes.length === 0 || this.sending} @click=${() => this.simulate()}>
              ${t(this.sending ? "whatif.running" : "whatif.simulate")}</button>
            <button type="button" ?disabled=${changes.length === 0} @click=${() => filter({ levers: undefined, run: undefined })}>${t("whatif.reset.all")}</button>
          </div>
          ${problemNote(this.problem)}
          ${changes.length === 0 ? nothing : html`<details><summary>${t("whatif.patch")}</summary>
            <pre class="scroll" tabindex="0" aria-label=${t("whatif.patch")}>${JSON.stringify(patch, null, 2)}</pre></details>`}
        </section>
      </div>
      ${stale ? html`<p class="note warm" role="status">${t("whatif.stale")}</p>` : nothing}
      ${this.read ? html`<run-comparison .base=${this.base.id} .run=${this.read}></run-comparison>` : nothing}`;
  }

  private simulate(): void {
    const settings = within(this.levers, this.settings);
    this.sending = true;
    this.problem = undefined;
    this.requestUpdate();
    void this.attempt(async () => {
      try {
        const levers = encoded(settings);
        const run = await started(requestOf(this.base, patchOf(this.definition, this.levers, settings), levers), this.signal);
        filter({ base: this.base.id, levers, run: run.id });
        await this.updateComplete;
        this.querySelector<RunComparison>("run-comparison")?.toTop();
      } finally {
        this.sending = false;
      }
    });
  }
}

customElements.define("own-whatif", OwnWhatIf);
