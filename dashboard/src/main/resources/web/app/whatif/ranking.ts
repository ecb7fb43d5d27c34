/** One run for each lever, a few at a time, and what each of them moved. */
import { get, Problem } from "../base/rest";
import { ended, type Run } from "../base/services";
import type { Comparison, Row } from "./comparison";
import type { Definition } from "./definition";
import { encoded, patchOf, type Lever } from "./levers";
import { same } from "./merge-patch";
import { cancelled, counted, finished, requestOf, started, whatIfsOf } from "./scenario";

const AT_ONCE = 2;

export interface Trial {
  lever: Lever;
  setting: number;
}

export class Ranking {
  /** What differs, by trial; see {@link keyOf}. */
  readonly rows = new Map<string, Row[]>();
  /** What could not be simulated, by trial. */
  readonly problems = new Map<string, Problem>();
  currency = "";
  /** How many of how many are done while it goes; fractions are runs under way. */
  progress: { done: number; all: number } | undefined;

  private readonly under = new Map<string, number>();
  private stop = new AbortController();

  constructor(private readonly base: Run, private readonly definition: Definition, private readonly changed: () => void) {}

  /** Finds what has been simulated before, so that nothing is simulated twice and a reload shows the same. */
  async recall(trials: Trial[], signal: AbortSignal): Promise<void> {
    const before = await whatIfsOf(this.base.id, signal);
    if (before.length === 0) return;
    await counted(this.base.id, signal);
    for (const trial of trials.filter(each => !this.rows.has(keyOf(each)))) {
      const wanted = requestOf(this.base, this.patch(trial), keyOf(trial));
      const run = before.find(each => same(each.request, wanted));
      if (run) await this.compare(trial, run.id, signal);
    }
  }

  /** Simulates what is missing. */
  async start(trials: Trial[]): Promise<void> {
    this.stop = new AbortController();
    const missing = trials.filter(trial => !this.rows.has(keyOf(trial)));
    this.progress = { done: 0, all: missing.length };
    this.problems.clear();
    this.changed();
    const waiting = [...missing];
    const worker = async (): Promise<void> => {
      for (let trial = waiting.shift(); trial && !this.stop.signal.aborted; trial = waiting.shift()) await this.attempt(trial);
    };
    try {
      await counted(this.base.id, this.stop.signal);
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    } finally {
      this.progress = undefined;
      this.under.clear();
      this.changed();
    }
  }

  /** Starts no more runs and cancels those under way. */
  async cancel(): Promise<void> {
    this.stop.abort();
    await Promise.allSettled([...this.under.keys()].map(cancelled));
  }

  /** How far all of it is, from 0 to 1. */
  get share(): number {
    if (!this.progress) return 0;
    const partly = [...this.under.values()].reduce((sum, each) => sum + each, 0);
    return (this.progress.done + partly) / Math.max(1, this.progress.all);
  }

  /** One trial's problem leaves the others alone. */
  private async attempt(trial: Trial): Promise<void> {
    try {
      await this.simulate(trial);
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === "AbortError") return;
      if (!(failure instanceof Problem)) throw failure;
      this.problems.set(keyOf(trial), failure);
    }
    if (this.progress) this.progress.done++;
    this.changed();
  }

  private async simulate(trial: Trial): Promise<void> {
    const { signal } = this.stop;
    const { id } = await started(requestOf(this.base, this.patch(trial), keyOf(trial)));
    try {
      const run = await finished(id, now => {
        if (ended(now.status)) this.under.delete(id);
        else this.under.set(id, now.progress.simulatedFraction);
        this.changed();
      }, signal);
      if (run.status !== "COMPLETED") throw new Problem(0, trial.lever.label, run.failure ?? run.status);
      await counted(id, signal);
      await this.compare(trial, id, signal);
    } finally {
      this.under.delete(id);
    }
  }

  private async compare(trial: Trial, run: string, signal: AbortSignal): Promise<void> {
    const { base, differences } = await get<Comparison>("metrics", `/comparisons?run=${this.base.id}&run=${run}`, signal);
    this.currency = base.currency;
    this.rows.set(keyOf(trial), differences);
    this.changed();
  }

  private patch({ lever, setting }: Trial): ReturnType<typeof patchOf> {
    return patchOf(this.definition, [lever], new Map([[lever.id, setting]]));
  }
}

/** A trial as its run's label tells it. */
export function keyOf({ lever, setting }: Trial): string {
  return encoded(new Map([[lever.id, setting]]));
}
