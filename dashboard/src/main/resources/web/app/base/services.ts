/** What the services answer, as far as the pages read it. */
import type { Names } from "./words";

/** A figure over replications: mean and its 95 % interval; `pooled` over all leads at once. */
export interface Figure {
  mean?: number;
  low?: number;
  high?: number;
  n: number;
  total?: number;
  pooled?: number;
}

export type RunStatus = "REQUESTED" | "RUNNING" | "COMPLETED" | "CANCELLED" | "FAILED";

export interface RunRequest {
  process: string;
  version?: number;
  startDate?: string;
  horizonDays?: number;
  warmUpDays?: number;
  followUpDays?: number;
  replications?: number;
  seed?: number;
  overrides?: unknown;
  labels?: Record<string, string>;
}

export interface Run {
  id: string;
  status: RunStatus;
  request: RunRequest;
  requestedAt: string;
  startedAt?: string;
  finishedAt?: string;
  progress: {
    replicationsDone: number;
    replications: number;
    simulatedFraction: number;
    simulatedDate?: string;
    events: number;
    leads: number;
  };
  waitsFor?: "BROKER" | "STATISTICS" | "WORKERS";
  failure?: string;
}

export interface RunList {
  runs: Run[];
  next?: string;
}

/** What every report of the metrics service begins with. */
export interface Report {
  run: string;
  status: RunStatus;
  complete: boolean;
  replications: { folded: number; requested: number };
  process: string;
  currency: string;
  timeZone: string;
}

export interface ProcessSummary {
  process: string;
  name: Names;
  version?: number;
  publishedAt?: string;
  owner?: string;
  /** Absent unless retired. */
  retiredAt?: string;
  draft?: { revision: number; updatedAt: string };
}

export interface ProcessList {
  processes: ProcessSummary[];
  next?: string;
}

/** Whether nothing more will come of a run. */
export function ended(status: RunStatus): boolean {
  return status === "COMPLETED" || status === "CANCELLED" || status === "FAILED";
}
