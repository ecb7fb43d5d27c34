/** What can be moved in a process: each lever knows its limits, says what it means, and moves a definition. */
import { number, percent } from "../base/format";
import { t } from "../base/words";
import type { Definition } from "./definition";
import { difference, type Patch } from "./merge-patch";
import { conversionLevers, freezeLevers } from "./levers-outcome";
import { dealLevers, sourceLevers, spendingLevers } from "./levers-source";
import { peopleLevers, speedLevers, waitingLevers } from "./levers-work";

export const GROUPS = ["sources", "money", "people", "speed", "waiting", "conversion", "freezing"] as const;
export type Group = (typeof GROUPS)[number];

/** What a lever's setting counts: per cent of what it is now, whole pieces more, or percentage points more. */
export type Measure = "percent" | "pieces" | "points";

export interface Lever {
  /** Short and the same in each visit: it stands in the address and in the runs' labels. */
  id: string;
  group: Group;
  label: string;
  measure: Measure;
  /** Limits of the setting; 0 leaves everything as it is. */
  least: number;
  most: number;
  /** What it is at a setting, in the unit people use. */
  write(setting: number): string;
  /** Moves the definition, in place. */
  apply(definition: Definition, setting: number): void;
  /** The setting that helps by a share of what there is now, such as 0.1; pieces go by one. */
  trial(share: number): number;
}

export type Settings = Map<string, number>;

export function leversOf(definition: Definition): Lever[] {
  return [
    ...sourceLevers(definition), ...spendingLevers(definition), ...dealLevers(definition), ...peopleLevers(definition), ...speedLevers(definition),
    ...waitingLevers(definition), ...conversionLevers(definition), ...freezeLevers(definition),
  ];
}

/** The levers that are not where they were, with their settings. */
export function moved(levers: Lever[], settings: Settings): [Lever, number][] {
  return levers.map((lever): [Lever, number] => [lever, settings.get(lever.id) ?? 0]).filter(([, setting]) => setting !== 0);
}

/** All moved levers as one merge patch on the definition. */
export function patchOf(definition: Definition, levers: Lever[], settings: Settings): Patch {
  const changed = structuredClone(definition);
  for (const [lever, setting] of moved(levers, settings)) lever.apply(changed, setting);
  return difference(definition as unknown as Patch, changed as unknown as Patch);
}

/** A setting with its sign: +10 %, +2, −3 percentage points. */
export function written({ measure }: Lever, setting: number): string {
  const sign = setting > 0 ? "+" : setting < 0 ? "−" : "";
  const size = Math.abs(setting);
  if (measure === "percent") return sign + percent(size / 100);
  return sign + (measure === "points" ? t("whatif.points", { n: number(size) }) : number(size));
}

/** A lever that was moved, as a sentence. */
export function sentence(lever: Lever, setting: number): string {
  return t("whatif.sentence", { lever: lever.label, from: lever.write(0), to: lever.write(setting), change: written(lever, setting) });
}

/** Settings as the address and the labels have them: rate.social:10,people.sales:1. */
export function encoded(settings: Settings): string {
  return [...settings].filter(([, setting]) => setting !== 0).map(([id, setting]) => `${id}:${setting}`).join(",");
}

export function decoded(text: string): Settings {
  const pairs = text.split(",").map(part => part.split(":"));
  return new Map(pairs.map(([id, setting]): [string, number] => [id, Number(setting)]).filter(([id, setting]) => id !== "" && Number.isFinite(setting)));
}

/** Settings within the limits of the levers there are. */
export function within(levers: Lever[], settings: Settings): Settings {
  return new Map(moved(levers, settings).map(([lever, setting]) => [lever.id, Math.min(lever.most, Math.max(lever.least, setting))]));
}
