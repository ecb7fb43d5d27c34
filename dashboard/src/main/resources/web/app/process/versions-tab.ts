import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { filter, href } from "../base/address";
import { time } from "../base/format";
import { problemNote } from "../base/problem-note";
import { get } from "../base/rest";
import type { ProcessSummary } from "../base/services";
import { View } from "../base/view";
import { t } from "../base/words";
import { changeList } from "./change-list";
import { definition, processPath, type Change, type Definition, type Version } from "./model";

interface Compared {
  changes: Change[];
  before: Definition;
  after: Definition;
}

/** The versions there are, and what is different between two of them. */
class VersionsTab extends View {
  static override properties = { about: { attribute: false }, versions: { attribute: false } };
  declare about: ProcessSummary;
  declare versions: Version[];
  private compared: Compared | undefined;
  private asked = "";

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("about") || changed.has("versions")) {
      this.asked = "";
      this.moved();
    }
  }

  private get options(): string[] {
    return [...(this.about.draft ? ["draft"] : []), ...this.versions.map(({ version }) => String(version))];
  }

  /** From the one before to the newest, where nothing is chosen. */
  private get chosen(): { from?: string; to?: string } {
    const { query } = this.place;
    const [newest, before] = this.options;
    return { from: query.get("from") ?? before, to: query.get("to") ?? newest };
  }

  protected override moved(): void {
    if (!this.about || !this.versions) return;
    const { from, to } = this.chosen;
    if (!from || !to || this.asked === `${from}/${to}`) return;
    this.asked = `${from}/${to}`;
    void this.compare(from, to);
  }

  private compare(from: string, to: string): Promise<void> {
    const { process } = this.about;
    return this.attempt(async () => {
      const query = new URLSearchParams({ from, to });
      const [{ changes }, before, after] = await Promise.all([
        get<{ changes: Change[] }>("model", processPath(process, `/diff?${query}`), this.signal),
        definition(process, from, this.signal), definition(process, to, this.signal),
      ]);
      if (this.asked !== `${from}/${to}`) return;
      this.compared = { changes, before, after };
      this.problem = undefined;
    });
  }

  protected override render(): TemplateResult {
    return html`${problemNote(this.problem)}${this.list()}${this.options.length < 2 ? html`
      <p class="note">${t("versions.one")}</p>` : this.differences()}`;
  }

  private list(): TemplateResult {
    const { process, draft, version: latest } = this.about;
    return html`
      <section class="card">
        <h2>${t("versions.title")}</h2>
        <div class="scroll"><table>
          <thead><tr><th scope="col">${t("process.version")}</th><th scope="col">${t("process.published")}</th><th scope="col">${t("process.actions")}</th></tr></thead>
          <tbody>
            ${draft ? html`<tr><th scope="row">${t("process.draft")}</th><td>${t("process.draft.of", { when: time(draft.updatedAt) })}</td>
              <td><a href=${href(["processes", process, "edit"])}>${t("process.tab.edit")}</a></td></tr>` : nothing}
            ${this.versions.map(({ version, publishedAt }) => html`
              <tr><th scope="row">${version} ${version === latest ? html`<span class="tag">${t("versions.latest")}</span>` : nothing}</th><td>${time(publishedAt)}</td>
                <td><div class="links">
                  <a href=${href(["processes", process, "diagram"], { version: String(version) })}>${t("process.tab.diagram")}</a>
                  <a href=${href(["processes", process, "handbook"], { version: String(version) })}>${t("process.tab.handbook")}</a>
                  ${this.about.retiredAt ? nothing : html`<a href=${href(["runs", "new"], { process, version: String(version) })}>${t("process.simulate")}</a>`}
                </div></td></tr>`)}
          </tbody>
        </table></div>
      </section>`;
  }

  private differences(): TemplateResult {
    const { from, to } = this.chosen;
    return html`
      <section class="card">
        <h2>${t("versions.differences")}</h2>
        <div class="row choices">${this.choice("from", from)}${this.choice("to", to)}</div>
        <div aria-live="polite">${this.compared ? changeList(this.compared.changes, this.compared.before, this.compared.after)
          : html`<p class="muted">${this.problem ? "" : t("loading")}</p>`}</div>
      </section>`;
  }

  private choice(name: "from" | "to", chosen: string | undefined): TemplateResult {
    return html`
      <label>${t(`versions.${name}`)}
        <select @change=${(event: Event) => filter({ [name]: (event.target as HTMLSelectElement).value })}>
          ${this.options.map(each => html`
            <option value=${each} ?selected=${each === chosen}>${each === "draft" ? t("process.draft") : t("process.version.n", { n: each })}</option>`)}
        </select>
      </label>`;
  }
}

customElements.define("versions-tab", VersionsTab);
