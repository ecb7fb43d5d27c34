import { html, nothing, type TemplateResult } from "lit";
import { filter, go, href } from "../base/address";
import { problemNote } from "../base/problem-note";
import { ask, Problem, type Violation } from "../base/rest";
import type { ProcessSummary, Run } from "../base/services";
import { View } from "../base/view";
import { named, t } from "../base/words";
import { allProcesses } from "./process-names";
import "./words";

interface Field {
  name: "horizonDays" | "followUpDays" | "warmUpDays" | "replications" | "seed";
  usual: number;
  least: number;
  most?: number;
}

const WHEN: Field[] = [
  { name: "horizonDays", usual: 90, least: 1 },
  { name: "followUpDays", usual: 0, least: 0 },
  { name: "warmUpDays", usual: 0, least: 0 },
];
const HOW: Field[] = [
  { name: "replications", usual: 30, least: 1, most: 10000 },
  { name: "seed", usual: 1, least: 0 },
];

/** The form that starts a run. Its defaults are those of the service, said aloud. */
class RunStart extends View {
  private processes: ProcessSummary[] | undefined;
  private sending = false;
  /** One key for one intention: a second click, or an answer that got lost, starts no second run. */
  private key = crypto.randomUUID();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.processes = (await allProcesses(this.signal)).filter(process => process.version !== undefined);
    });
  }

  protected override failed(problem: Problem): void {
    super.failed(problem);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus());
  }

  private get process(): ProcessSummary | undefined {
    const asked = this.place.query.get("process");
    return this.processes?.find(each => each.process === asked) ?? this.processes?.[0];
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head"><div><h1>${t("run.start.title")}</h1><p class="muted">${t("run.start.lead")}</p></div></div>
      ${problemNote(this.problem)}
      ${this.processes === undefined ? html`<p class="muted">${t("loading")}</p>`
        : this.processes.length === 0 ? this.nothingToRun() : this.form()}`;
  }

  private nothingToRun(): TemplateResult {
    return html`<div class="card"><h2>${t("run.start.none")}</h2>
      <p><a class="button main" href=${href(["processes"])}>${t("run.start.none.do")}</a></p></div>`;
  }

  private form(): TemplateResult {
    return html`
      <form class="stack" @submit=${this.submitted} novalidate>
        <fieldset><legend>${t("run.start.what")}</legend><div class="fields">${this.processField()}${this.versionField()}</div></fieldset>
        <fieldset><legend>${t("run.start.when")}</legend><div class="fields">
          <label>${t("run.start.startDate")}
            <input type="date" name="startDate" required .defaultValue=${new Date().toISOString().slice(0, 10)}
                   aria-invalid=${this.wrong("startDate") ? "true" : nothing}>
          </label>
          ${WHEN.map(field => this.numberField(field))}
        </div></fieldset>
        <fieldset><legend>${t("run.start.how")}</legend><div class="fields">
          ${HOW.map(field => this.numberField(field))}
          <label>${t("run.start.labels")}
            <textarea name="labels" rows="2" aria-describedby="labels-hint"></textarea>
            <span class="hint" id="labels-hint">${t("run.start.labels.hint")}</span>
          </label>
        </div></fieldset>
        <div class="actions"><button class="main" ?disabled=${this.sending}>${t("run.start.go")}</button></div>
      </form>`;
  }

  private processField(): TemplateResult {
    return html`
      <label>${t("run.process")}
        <select name="process" @change=${(event: Event) => filter({ process: (event.target as HTMLSelectElement).value, version: undefined })}>
          ${this.processes?.map(each => html`
            <option value=${each.process} ?selected=${each === this.process}>${named(each.name, each.process)}</option>`)}
        </select>
      </label>`;
  }

  private versionField(): TemplateResult {
    const latest = this.process?.version ?? 1;
    const asked = Number(this.place.query.get("version") ?? latest);
    const versions = Array.from({ length: latest }, (_, i) => latest - i);
    return html`
      <label>${t("run.start.version")}
        <select name="version">
          ${versions.map(n => html`
            <option value=${n} ?selected=${n === asked}>${n === latest ? t("run.start.latest", { n }) : n}</option>`)}
        </select>
      </label>`;
  }

  private numberField({ name, usual, least, most }: Field): TemplateResult {
    const wrong = this.wrong(name);
    return html`
      <label>${t(`run.start.${name}`)}
        <input type="number" name=${name} required step="1" min=${least} max=${most ?? nothing} .defaultValue=${String(usual)}
               aria-describedby="${name}-hint" aria-invalid=${wrong ? "true" : nothing}>
        <span class="hint" id="${name}-hint">${wrong ? html`<strong>${wrong.message} ${wrong.remedy ?? ""}</strong>` : t(`run.start.${name}.hint`)}</span>
      </label>`;
  }

  private wrong(name: string): Violation | undefined {
    return this.problem?.violations.find(violation => violation.pointer === `/${name}`);
  }

  private submitted(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.problem = undefined;
    this.sending = true;
    this.requestUpdate();
    void this.attempt(async () => {
      try {
        const { body } = await ask<Run>("simulation", "/runs", {
          method: "POST", body: request(data), headers: { "Idempotency-Key": this.key },
        });
        go(["runs", body.id]);
      } catch (failure) {
        if (failure instanceof Problem && failure.ours) this.key = crypto.randomUUID();
        throw failure;
      } finally {
        this.sending = false;
      }
    });
  }
}

/** What the form holds as a request; what is no number goes as it is, and the service says what is wrong with it. */
function request(data: FormData): Record<string, unknown> {
  const text = (name: string): string => String(data.get(name) ?? "").trim();
  const numbers = [...WHEN, ...HOW].map(({ name }) => [name, text(name) === "" ? undefined : Number(text(name))]);
  return {
    process: text("process"),
    version: Number(text("version")),
    startDate: text("startDate") || undefined,
    ...Object.fromEntries(numbers),
    ...labels(text("labels")),
  };
}

function labels(text: string): { labels?: Record<string, string> } {
  const lines = text.split("\n").map(line => line.trim()).filter(line => line !== "");
  if (lines.length === 0) return {};
  return { labels: Object.fromEntries(lines.map(pair)) };
}

function pair(line: string): [string, string] {
  const colon = line.indexOf(":");
  if (colon < 1) {
    throw new Problem(422, t("run.start.labels"), t("run.start.label.wrong", { line }));
  }
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

customElements.define("run-start", RunStart);
