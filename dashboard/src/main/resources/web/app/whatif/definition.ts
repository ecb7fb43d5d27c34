/** A process definition, as far as levers move it. */
import type { Names } from "../base/words";
import type { Distribution } from "./distribution";

export interface Definition {
  name?: Names;
  currency: string;
  dealValue?: Distribution;
  funnel?: string[];
  sources: Record<string, Source>;
  roles?: Record<string, { name?: Names; capacity?: number }>;
  people?: Record<string, Person>;
  stages: Record<string, Stage>;
  lostReasons?: Record<string, { name?: Names }>;
  freezes?: Record<string, Freeze>;
}

export interface Source {
  name?: Names;
  arrivals: { ratePerDay?: number };
  cost?: { perLead?: number; perMonth?: number; budget?: number };
  dealValue?: Distribution;
}

export interface Person {
  name?: Names;
  roles: string[];
  /** Speed by stage. */
  speed?: Record<string, number>;
  [more: string]: unknown;
}

export interface Stage {
  name?: Names;
  role?: string;
  workHours?: Distribution;
  lagDays?: Distribution;
  timeout?: { afterDays: number };
  patience?: { days: Distribution };
  wipLimit?: number;
  parallel?: { tasks: Record<string, { role?: string; workHours?: Distribution; lagDays?: Distribution }> };
  exits: Record<string, Exit>;
}

export interface Exit {
  name?: Names;
  to: string;
  reason?: string;
  probability?: number;
  bySource?: Record<string, number>;
  when?: string;
  logOdds?: string;
  lagDays?: Distribution;
}

export interface Freeze {
  name?: Names;
  thawDays?: Distribution;
  returnProbability?: number;
}
