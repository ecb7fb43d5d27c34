/** The metrics service's reports, as far as the tabs read them. */
import type { Figure, Report } from "../base/services";
import type { Names } from "../base/words";

export interface Quantiles {
  count: number;
  mean?: number;
  p10?: { value: number };
  p25?: { value: number };
  p50?: { value: number };
  p75?: { value: number };
  p90?: { value: number };
  p95?: { value: number };
  p99?: { value: number };
}

export interface Reach {
  leads: Figure;
  stepConversion: Figure;
  cumulativeConversion: Figure;
}

export type Semantics = "ordered" | "any";

export interface FunnelStage {
  group?: string;
  id: string;
  name: Names;
  ordered: Reach;
  any: Reach;
}

export interface Outcomes {
  leads: Figure;
  won: Figure;
  lost: Figure;
  frozen: Figure;
  open: Figure;
  conversion: Figure;
  winRate: Figure;
}

export interface Funnel extends Report {
  outcomes: Outcomes & { daysToWin: Quantiles };
  stages: (FunnelStage & { open: Figure; stale: Figure })[];
}

export interface Group extends Outcomes {
  group: string;
  name: Names;
  share: Figure;
  revenue: Figure;
  revenuePerLead: Figure;
}

export interface GroupedFunnel extends Report {
  groups: Group[];
  stages: FunnelStage[];
}

export interface Source extends Outcomes {
  id: string;
  name: Names;
  channel: string;
  share: Figure;
  revenue: Figure;
  revenuePerLead: Figure;
  daysToWin: Quantiles;
}

export interface Sources extends Report {
  sources: Source[];
}

export interface SourceInterval {
  date: string;
  source: string;
  name: Names;
  created: Figure;
  share: Figure;
  won: Figure;
  revenue: Figure;
  cohortConversion: Figure;
}

export interface SourceSeries extends Report {
  intervals: SourceInterval[];
}

export interface Costs extends Report {
  sourceCost: Figure;
  peopleCost: Figure;
  total: Figure;
  perLead: Figure;
  perWonDeal: Figure;
  totalPerWonDeal: Figure;
  returnOnSources: Figure;
  sources: {
    id: string;
    name: Names;
    channel: string;
    leads: Figure;
    cost: Figure;
    revenue: Figure;
    perLead: Figure;
    perWonDeal: Figure;
    returnRatio: Figure;
  }[];
}

export interface Freeze {
  reason?: string;
  reasonName?: Names;
  stage?: string;
  stageName?: Names;
  frozen: Figure;
  episodes: Figure;
  thawed: Figure;
  thawRate: Figure;
  value: Figure;
  timeFrozenDays?: Quantiles;
}

export interface Frozen extends Report {
  frozen: Figure;
  share: Figure;
  byReason: Freeze[];
  byStage: Freeze[];
}

export interface FrozenSeries extends Report {
  intervals: { date: string; frozenAtEnd: Figure; shareAtEnd: Figure; episodes: Figure; thawed: Figure; valueAtEnd: Figure }[];
}

export interface Warning extends Report {
  lambda: number;
  width: number;
  baselineWeeks: number;
  charts: { chart: string; centre: Figure; fires: Figure; firstSignalDate?: string; direction?: "UP" | "DOWN" }[];
  weeks: {
    chart: string;
    date: string;
    baseline: boolean;
    observed: Figure;
    ewma?: Figure;
    lower?: Figure;
    upper?: Figure;
    signal: boolean;
  }[];
}

export interface Stage {
  id: string;
  name: Names;
  visits: Figure;
  open: Figure;
  stale: Figure;
  daysPerVisit: Quantiles;
  waitHours: Quantiles;
  workHours: Quantiles;
  lagDays: Quantiles;
}

export interface Stages extends Report {
  stages: Stage[];
}

export interface StageSeries extends Report {
  intervals: { date: string; stage: string; name: Names; openAtEnd: Figure; waitHours: Figure }[];
}

export interface Revenue extends Report {
  revenue: Figure;
  perDay: Figure;
  averageDeal: Figure;
  perLead: Figure;
  velocityPerDay?: number;
}

export interface Forecast extends Report {
  days: { date: string; revenue: Figure; p05: number; p50: number; p95: number }[];
}

export interface Waterfall extends Report {
  steps: { step: string; leads: Figure; value: Figure; inProgressValue: Figure; frozenValue: Figure }[];
}

export interface Roles extends Report {
  roles: {
    id: string;
    name: Names;
    capacity: Figure;
    utilisation: Figure;
    meanQueue: Figure;
    meanWaitHours: Figure;
    served: Figure;
    cost: Figure;
  }[];
}

export interface Guardrails extends Report {
  guardrails: { id: string; name: Names; limit: number; measure: string; breaches: Figure; leads: Figure; share: Figure; firstDate?: string }[];
}

export interface Lost extends Report {
  lost: Figure;
  byReason: { reason: string; reasonName: Names; lost: Figure; share: Figure }[];
  byStage: { stage: string; stageName: Names; lost: Figure; share: Figure }[];
}
