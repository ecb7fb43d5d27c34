import { html, nothing, type TemplateResult } from "lit";
import { go, href } from "../base/address";
import { confirmed } from "../base/confirmation";
import { guard } from "../base/leaving";
import { problemNote } from "../base/problem-note";
import { ask } from "../base/rest";
import type { ProcessSummary } from "../base/services";
import { View } from "../base/view";
import { named, t } from "../base/words";
import { allVersions, processPath, summary, type Version } from "./model";
import { tabOf, TABS, type Tab } from "./tabs";
import "./words";
import type { WorkingCopy } from "./working-copy";

const NEW = "new";

/** A process: its diagram, its text, its versions, its handbook. */
class ProcessPage extends View {
  private process = "";
  private about: ProcessSummary | undefined;
  private versions: Version[] = [];
  private copy: WorkingCopy | undefined;
  private loaded: Tab | undefined;
  private unguard: (() => void) | undefined;

  override connectedCallback(): void {
    this.process = "";
    super.connectedCallback();
    this.unguard = guard({
      precious: () => this.copy?.precious ?? false,
      stays: path => path[0] === "processes" && this.holds(path[1]),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unguard?.();
  }

  /** Whether an id is that of this page, also once a new process has got its own. */
  private holds(id: string | undefined): boolean {
    return id === this.process || (this.copy !== undefined && id === this.copy.id);
  }

  protected override moved(): void {
    const [section, id = ""] = this.place.path;
    // the address already leads elsewhere, and another page is about to take this one's place
    if (section !== "processes" || id === "") return;
    const tab = tabOf(this.place);
    void tab.load().then(() => {
      this.loaded = tab;
      this.requestUpdate();
    });
    if (id !== this.process) this.begin(id);
    if (tab.edits && !this.copy) this.open(id);
  }

  private begin(id: string): void {
    this.process = id;
    if (this.copy?.id !== id) this.copy = undefined;
    this.about = undefined;
    this.versions = [];
    this.problem = undefined;
    if (id === NEW) this.about = { process: NEW, name: {} };
    this.look();
  }

  private open(id: string): void {
    void this.attempt(async () => {
      const { WorkingCopy } = await import("./working-copy");
      const copy = await WorkingCopy.of(id === NEW ? undefined : id);
      if (id === this.process) this.copy = copy;
    });
  }

  private look(): void {
    const id = this.process;
    if (id === NEW) return;
    void this.attempt(async () => {
      const [about, versions] = await Promise.all([summary(id, this.signal), allVersions(id, this.signal)]);
      if (id !== this.process) return;
      this.about = about;
      this.versions = versions;
    });
  }

  /** On a phone the tab one is at may lie beside the screen. */
  protected override updated(): void {
    const current = this.querySelector<HTMLElement>(".tabs [aria-current]");
    const tabs = current?.parentElement;
    if (!current || !tabs) return;
    const right = current.offsetLeft + current.offsetWidth - tabs.offsetLeft;
    if (right > tabs.scrollLeft + tabs.clientWidth) tabs.scrollLeft = right - tabs.clientWidth;
  }

  protected override render(): TemplateResult {
    const { about, loaded: tab } = this;
    if (!about) return html`${problemNote(this.problem)}${this.problem ? html`
      <p><a class="button" href=${href(["processes"])}>${t("process.title")}</a></p>` : html`<p class="muted">${t("loading")}</p>`}`;
    const ready = tab && (!tab.edits || this.copy);
    return html`
      ${this.head(about)}
      ${problemNote(this.problem)}
      ${about.retiredAt ? html`<p class="note warm">${t("process.retired.note")}</p>` : nothing}
      <nav class="tabs" aria-label=${t("process.tabs")}>${TABS.filter(each => this.process !== NEW || each.edits).map(each => this.tab(each))}</nav>
      <div class="column" @kept=${this.look}>
        ${ready ? tab.draw({ about, versions: this.versions, copy: this.copy }) : this.problem ? nothing : html`<p class="muted">${t("loading")}</p>`}
      </div>`;
  }

  private head(about: ProcessSummary): TemplateResult {
    if (this.process === NEW) {
      return html`<div class="head"><div><h1>${t("process.new")}</h1><p class="muted">${t("process.new.lead")}</p></div></div>`;
    }
    return html`
      <div class="head">
        <div>
          <h1>${named(about.name, about.process)} ${about.retiredAt ? html`<span class="tag warm">${t("process.retired")}</span>` : nothing}</h1>
          <p class="muted">${[about.process, about.owner, about.version ? t("process.version.n", { n: about.version }) : t("process.neverPublished")]
            .filter(Boolean).join(" · ")} ${about.draft ? html`<span class="tag">${t("process.draft")}</span>` : nothing}</p>
        </div>
        <div class="actions">
          ${about.version && !about.retiredAt ? html`
            <button type="button" @click=${this.retire}>${t("process.retire")}</button>
            <a class="button main" href=${href(["runs", "new"], { process: about.process, version: this.shownVersion(about) })}>${t("process.simulate")}</a>` : nothing}
        </div>
      </div>`;
  }

  private shownVersion(about: ProcessSummary): string {
    const asked = this.place.query.get("version");
    return asked && asked !== "draft" ? asked : String(about.version);
  }

  private tab({ name }: Tab): TemplateResult {
    const current = tabOf(this.place).name === name;
    const { version, run } = Object.fromEntries(this.place.query);
    return html`<a href=${href(["processes", this.process, name], { version, run })} aria-current=${current ? "page" : nothing}>${t(`process.tab.${name}`)}</a>`;
  }

  private readonly retire = async (): Promise<void> => {
    if (!await confirmed({ title: t("process.retire"), text: t("process.retire.ask"), action: t("process.retire"), loses: true })) return;
    void this.attempt(async () => {
      await ask("model", processPath(this.process), { method: "DELETE" });
      go(["processes"]);
    });
  };
}

customElements.define("process-page", ProcessPage);
