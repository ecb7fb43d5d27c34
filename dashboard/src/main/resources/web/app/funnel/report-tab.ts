import { html, type TemplateResult } from "lit";
import { problemNote } from "../base/problem-note";
import { address, get } from "../base/rest";
import type { Report } from "../base/services";
import { View } from "../base/view";
import { t } from "../base/words";
import "./words";

const AT_MOST_EVERY_MILLIS = 1000;

/**
 * A tab that shows reports of a run and asks for them again when the statistics have changed, once a second at most
 * and never while the answer before is still awaited.
 */
export abstract class ReportTab<R extends Record<string, object>> extends View {
  static override properties = { run: { attribute: false }, revision: { attribute: false } };
  declare run: string;
  declare revision: number;

  private reports: R | undefined;
  private wanted = "";
  private loaded = "";
  private busy = false;

  /** The reports' paths below the run's, by the names under which {@link draw} gets them. */
  protected abstract paths(): Record<keyof R, string>;

  protected abstract draw(reports: R & { any: Report }): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add("column");
  }

  /** Where a report is had as CSV. */
  protected csv(path: string): string {
    return address("metrics", `/runs/${this.run}/${path}${path.includes("?") ? "&" : "?"}format=csv`);
  }

  protected override willUpdate(): void {
    this.wanted = `${this.run} ${this.revision} ${Object.values(this.paths()).join(" ")}`;
    if (this.revision > 0 && !this.busy && this.wanted !== this.loaded) void this.load();
  }

  private async load(): Promise<void> {
    this.busy = true;
    this.loaded = this.wanted;
    const began = performance.now();
    await this.attempt(async () => {
      const asked = Object.entries<string>(this.paths());
      const answers = await Promise.all(asked.map(([, path]) => get<object>("metrics", `/runs/${this.run}/${path}`, this.signal)));
      this.reports = Object.fromEntries(asked.map(([name], i) => [name, answers[i]])) as R;
      this.problem = undefined;
    });
    const rest = AT_MOST_EVERY_MILLIS - (performance.now() - began);
    window.setTimeout(() => this.free(), Math.max(0, rest));
  }

  private free(): void {
    this.busy = false;
    if (this.isConnected && this.wanted !== this.loaded) this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { reports } = this;
    if (!reports) {
      // a run that has just been asked for is not known to the statistics yet
      const waiting = !this.problem || this.problem.status === 404;
      return waiting ? html`<p class="muted" role="status">${t("funnel.waiting")}</p>` : html`${problemNote(this.problem)}`;
    }
    const any = Object.values(reports)[0] as unknown as Report;
    return html`${problemNote(this.problem)}${this.draw({ ...reports, any })}`;
  }
}
