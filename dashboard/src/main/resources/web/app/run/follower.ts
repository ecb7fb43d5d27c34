import { address, get, Problem } from "../base/rest";
import { ended, type Run } from "../base/services";

const POLL_MILLIS = 1000;
const AGAIN_MILLIS = 2000;
const SPEED_OVER_MILLIS = 5000;

/** What is known of a run at a moment. */
export interface Followed {
  run?: Run;
  /** Grows by one whenever the statistics have changed; 0 as long as there are none. */
  revision: number;
  /** Whether the statistics' stream is open; it opens again by itself. */
  connected: boolean;
  /** Whether the statistics hold all of a run that has ended. */
  complete: boolean;
  folded: number;
  /** Why figures of the run are missing for good. */
  incompleteBecause?: string;
  eventsPerSecond?: number;
  problem?: Problem;
}

interface Streamed {
  complete: boolean;
  incompleteBecause?: string;
  replications: { folded: number };
}

/**
 * Follows a run until it has ended and its statistics are complete: the run's state is asked for each second, its
 * statistics tell of themselves by server-sent events, after which the browser asks for those it shows.
 */
export class Follower {
  readonly now: Followed = { revision: 0, connected: false, complete: false, folded: 0 };

  private stream: EventSource | undefined;
  private timer = 0;
  private again = 0;
  private seen: { at: number; events: number }[] = [];
  private stopped = false;

  constructor(private readonly id: string, private readonly changed: () => void) {
    void this.poll();
    this.listen();
  }

  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
    window.clearTimeout(this.again);
    this.stream?.close();
  }

  private async poll(): Promise<void> {
    try {
      this.now.run = await get<Run>("simulation", `/runs/${this.id}`);
      this.now.problem = undefined;
      this.now.eventsPerSecond = this.speed(this.now.run);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.now.problem = failure;
    }
    if (this.stopped) return;
    this.changed();
    const gone = this.now.problem?.ours ?? false;
    if (!gone && !(this.now.run && ended(this.now.run.status))) {
      this.timer = window.setTimeout(() => void this.poll(), POLL_MILLIS);
    }
  }

  /** Events a second over the last seconds. */
  private speed({ progress, status }: Run): number | undefined {
    const at = performance.now();
    this.seen = [...this.seen.filter(each => at - each.at < SPEED_OVER_MILLIS), { at, events: progress.events }];
    const first = this.seen[0];
    if (status !== "RUNNING" || at - first.at < POLL_MILLIS / 2) return undefined;
    return ((progress.events - first.events) / (at - first.at)) * 1000;
  }

  private listen(): void {
    this.stream = new EventSource(address("metrics", `/runs/${this.id}/stream`));
    this.stream.onopen = () => this.connection(true);
    this.stream.onerror = () => this.broken();
    for (const kind of ["progress", "funnel"]) {
      this.stream.addEventListener(kind, event => this.heard(JSON.parse((event as MessageEvent<string>).data) as Streamed));
    }
  }

  /** The browser tries again by itself, unless the answer was an error. Meanwhile the figures are those of now. */
  private broken(): void {
    this.now.revision++;
    this.connection(false);
    if (this.stream?.readyState === EventSource.CLOSED && !this.stopped && !this.now.complete) {
      this.again = window.setTimeout(() => this.listen(), AGAIN_MILLIS);
    }
  }

  private connection(open: boolean): void {
    this.now.connected = open;
    this.changed();
  }

  private heard({ complete, incompleteBecause, replications }: Streamed): void {
    this.now.revision++;
    this.now.folded = replications.folded;
    this.now.complete = complete;
    this.now.incompleteBecause = incompleteBecause;
    if (complete) this.stream?.close();
    this.changed();
  }
}
