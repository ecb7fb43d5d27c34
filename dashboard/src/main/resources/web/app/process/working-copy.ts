/** A definition someone works on: its text, what is wrong with it, and how it is kept. */
import { ask, Problem } from "../base/rest";
import { t } from "../base/words";
import { check, idOf, type Mark } from "./checking";
import { EXAMPLE } from "./example";
import { ifThere, processPath, summary, taken, YAML, yamlOf } from "./model";

const CHECK_MILLIS = 400;

/** What someone else saved in the meantime; no text: they discarded the draft. */
export interface Theirs {
  text?: string;
  etag?: string;
}

export class WorkingCopy {
  text = "";
  /** Empty where nothing is saved, as for a new process. */
  saved = "";
  origin: "new" | "draft" | "version" | "gone" = "new";
  /** The latest version when this copy was taken. */
  base: number | undefined;
  marks: Mark[] = [];
  checking = false;
  theirs: Theirs | undefined;
  problem: Problem | undefined;
  busy = false;
  private etag: string | undefined;
  private timer = 0;
  private asked = new AbortController();
  private readonly watchers = new Set<() => void>();

  private constructor(public id: string | undefined) {}

  /** The draft, or else the latest version; without an id, a new process. */
  static async of(id?: string): Promise<WorkingCopy> {
    const copy = new WorkingCopy(id);
    await copy.fetch();
    return copy;
  }

  get dirty(): boolean {
    return this.text !== this.saved;
  }

  /** Unsaved work that would be lost; the untouched example is none. */
  get precious(): boolean {
    return this.dirty && !(this.origin === "new" && this.text === EXAMPLE);
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  change(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.checkSoon();
    this.tell();
  }

  /** Keeps the text as draft. Where someone else was quicker, nothing is overwritten: {@link theirs} says what they did. */
  save(): Promise<boolean> {
    return this.attempt(async () => {
      if (this.id === undefined) return this.create();
      const condition: Record<string, string> = this.etag ? { "If-Match": this.etag } : { "If-None-Match": "*" };
      const text = this.text;
      const { etag } = await ask("model", processPath(this.id, "/draft"), {
        method: "PUT", document: { text, type: YAML }, headers: condition,
      });
      this.kept(text, etag);
    });
  }

  private async create(): Promise<void> {
    const text = this.text;
    const id = idOf(text);
    if (id && await taken(id)) throw new Problem(409, t("edit.idTaken"), t("edit.idTaken.detail", { id }));
    const { body, etag } = await ask<{ process: string }>("model", "/processes", { method: "POST", document: { text, type: YAML } });
    this.id = body.process;
    this.kept(text, etag);
  }

  private kept(text: string, etag: string | null): void {
    this.saved = text;
    this.etag = etag ?? undefined;
    this.origin = "draft";
  }

  /** Saves what is not saved and makes it a version; answers its number. */
  async publish(): Promise<number | undefined> {
    if ((this.dirty || this.origin !== "draft") && !await this.save()) return undefined;
    let version: number | undefined;
    await this.attempt(async () => {
      const { body } = await ask<{ version: number }>("model", processPath(this.id ?? "", "/versions"), {
        method: "POST", headers: { "If-Match": this.etag ?? "" },
      });
      version = body.version;
      this.base = version;
      this.origin = "version";
      this.etag = undefined;
    });
    return version;
  }

  /** Back to what is published; a process that never was is gone without its draft. */
  discard(): Promise<boolean> {
    return this.attempt(async () => {
      if (this.origin === "draft") {
        await ask("model", processPath(this.id ?? "", "/draft"), { method: "DELETE", headers: { "If-Match": this.etag ?? "" } });
      }
      if (this.origin === "draft" && this.base === undefined) {
        this.origin = "gone";
        this.saved = this.text;
      } else {
        await this.fetch();
      }
    });
  }

  /** Forgets what was typed and takes what the other one saved. */
  takeTheirs(): Promise<boolean> {
    return this.attempt(() => this.fetch());
  }

  /** Goes on with one's own text, having seen theirs: saving then replaces what was seen, and nothing later. */
  keepMine(): void {
    this.etag = this.theirs?.etag;
    this.saved = this.theirs?.text ?? "";
    this.theirs = undefined;
    this.tell();
  }

  private async fetch(): Promise<void> {
    const found = this.id === undefined ? { text: EXAMPLE } : await this.stored(this.id);
    this.text = found.text;
    this.saved = this.origin === "new" ? "" : found.text;
    this.theirs = undefined;
    this.problem = undefined;
    this.checkSoon();
  }

  private async stored(id: string): Promise<{ text: string }> {
    const about = await summary(id);
    const draft = about.draft && await ifThere(yamlOf(id, "draft"));
    this.base = about.version;
    this.origin = draft ? "draft" : "version";
    this.etag = draft?.etag;
    return draft ?? await yamlOf(id, "latest");
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.problem = undefined;
    this.tell();
    try {
      await work();
      return true;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      await this.refused(failure);
      return false;
    } finally {
      this.busy = false;
      this.tell();
    }
  }

  private async refused(problem: Problem): Promise<void> {
    if (problem.status === 412 && this.id !== undefined) {
      this.theirs = await ifThere(yamlOf(this.id, "draft")) ?? {};
    } else {
      const marked = problem.violations.length > 0 && this.marks.length > 0;
      this.problem = marked ? new Problem(problem.status, problem.title, t("edit.refused")) : problem;
    }
  }

  private checkSoon(): void {
    window.clearTimeout(this.timer);
    this.asked.abort();
    this.checking = true;
    this.timer = window.setTimeout(() => void this.check(), CHECK_MILLIS);
  }

  private async check(): Promise<void> {
    this.asked = new AbortController();
    const { signal } = this.asked;
    try {
      this.marks = await check(this.text, signal);
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      this.problem = failure;
    }
    this.checking = false;
    this.tell();
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}
