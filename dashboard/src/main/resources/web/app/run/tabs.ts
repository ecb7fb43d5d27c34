import { html, type TemplateResult } from "lit";
import type { Place } from "../base/address";
import type { ProcessSummary, Run } from "../base/services";

/** What a tab needs to draw its figures. */
export interface Shown {
  run: Run;
  /** Another number: the statistics have changed. */
  revision: number;
  process?: ProcessSummary;
}

export interface Tab {
  name: string;
  load(): Promise<unknown>;
  draw(shown: Shown): TemplateResult;
}

export const TABS: Tab[] = [
  {
    name: "funnel",
    load: () => import("../funnel/funnel-tab"),
    draw: ({ run, revision }) => html`<funnel-tab .run=${run.id} .revision=${revision}></funnel-tab>`,
  },
  {
    name: "sources",
    load: () => import("../funnel/sources-tab"),
    draw: ({ run, revision }) => html`<sources-tab .run=${run.id} .revision=${revision}></sources-tab>`,
  },
  {
    name: "frozen",
    load: () => import("../funnel/frozen-tab"),
    draw: ({ run, revision }) => html`<frozen-tab .run=${run.id} .revision=${revision}></frozen-tab>`,
  },
  {
    name: "time",
    load: () => import("../funnel/time-tab"),
    draw: ({ run, revision }) => html`<time-tab .run=${run.id} .revision=${revision}></time-tab>`,
  },
  {
    name: "money",
    load: () => import("../funnel/money-tab"),
    draw: ({ run, revision }) => html`<money-tab .run=${run.id} .revision=${revision}></money-tab>`,
  },
  {
    name: "people",
    load: () => import("../funnel/people-tab"),
    draw: ({ run, revision }) => html`<people-tab .run=${run.id} .revision=${revision}></people-tab>`,
  },
  {
    name: "metrics",
    load: () => import("../dictionary/metric-dictionary"),
    draw: ({ run, revision }) => html`<metric-dictionary .run=${run.id} .revision=${revision}></metric-dictionary>`,
  },
];

/** The tab of a place, #/runs/ID/TAB; the first where none is named. */
export function tabOf({ path }: Place): Tab {
  return TABS.find(tab => tab.name === path[2]) ?? TABS[0];
}
