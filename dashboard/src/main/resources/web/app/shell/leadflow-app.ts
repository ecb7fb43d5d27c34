import { html, nothing, type TemplateResult } from "lit";
import { href } from "../base/address";
import { addWords, language, speak, t } from "../base/words";
import { View } from "../base/view";
import { appearance, turn } from "./appearance";
import { pageOf, type Page } from "./places";

/** The frame around every page: navigation, language, light and dark. */
class LeadflowApp extends View {
  private page: Page | undefined;
  private shown = "";
  private workspace = "";
  private signedIn = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void fetch("/workspace", { headers: { "X-Requested-With": "JavaScript" } }).then(async answer => {
      this.signedIn = answer.status === 200;
      this.workspace = this.signedIn ? await answer.text() : "";
      this.requestUpdate();
    }, () => undefined);
  }

  protected override moved(): void {
    const page = pageOf(this.place);
    const arrived = this.place.path.slice(0, 2).join("/");
    void page.load().then(() => {
      const turned = this.page !== undefined && arrived !== this.shown;
      this.page = page;
      this.shown = arrived;
      this.requestUpdate();
      if (turned) void this.updateComplete.then(() => this.querySelector<HTMLElement>("main")?.focus());
    });
  }

  protected override render(): TemplateResult {
    return html`
      <header class="top">
        <a class="skip" href=${location.hash || "#"} @click=${this.skip}>${t("shell.skip")}</a>
        <a class="brand" href="#/processes">${MARK}Leadflow</a>
        <nav aria-label=${t("shell.sections")}>
          ${this.entry("processes")}${this.entry("runs")}${this.entry("whatif")}
        </nav>
        <div class="settings">
          ${this.workspace === "" ? nothing : html`<span class="muted"><span class="hidden">${t("shell.workspace")} </span>${this.workspace}</span>`}
          <button type="button" class="bare" lang=${language === "en" ? "ru" : "en"}
                  @click=${() => speak(language === "en" ? "ru" : "en")}>${language === "en" ? "Русский" : "English"}</button>
          <button type="button" class="bare" aria-pressed=${appearance() === "dark"} @click=${this.turned}>${t("shell.dark")}</button>
          ${this.signedIn ? html`<form method="post" action="/sign-out" @submit=${signingOut}><button class="bare">${t("shell.signOut")}</button></form>` : nothing}
        </div>
      </header>
      <main tabindex="-1">${this.page?.draw() ?? html`<p class="muted">${t("loading")}</p>`}</main>`;
  }

  private entry(section: Page["section"]): TemplateResult {
    const current = this.page?.section === section;
    return html`<a href=${href([section])} aria-current=${current ? "page" : nothing}>${t(`shell.${section}`)}</a>`;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>("main")?.focus();
  }

  private turned(): void {
    turn();
    this.requestUpdate();
  }
}

/** Whoever comes back to this page is not to see what was on it. */
function signingOut(): void {
  window.addEventListener("pageshow", event => {
    if (event.persisted) location.reload();
  });
}

const MARK = html`
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path d="M3 5h26l-9 11v11l-8-4v-7z" fill="var(--accent)"></path>
  </svg>`;

addWords({
  en: {
    "shell.skip": "Skip to the page", "shell.sections": "Sections", "shell.processes": "Processes", "shell.runs": "Runs",
    "shell.whatif": "What if", "shell.dark": "Dark", "shell.workspace": "Workspace",
    "shell.signOut": "Sign out",
  },
  ru: {
    "shell.skip": "Сразу к странице", "shell.sections": "Разделы", "shell.processes": "Процессы", "shell.runs": "Прогоны",
    "shell.whatif": "Что, если", "shell.dark": "Тёмная тема", "shell.workspace": "Рабочее пространство",
    "shell.signOut": "Выйти",
  },
});
customElements.define("leadflow-app", LeadflowApp);
