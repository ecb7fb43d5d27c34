/** The parts that most levers are made of. */
import { percent } from "../base/format";
import type { Lever } from "./levers";

/** What a setting in per cent multiplies by. */
export function factor(setting: number): number {
  return 1 + setting / 100;
}

type Proportional = Pick<Lever, "id" | "group" | "label"> & {
  least?: number;
  most?: number;
  /** Whether less of it is better. */
  lessHelps?: boolean;
  tell(factor: number): string;
  multiply(definition: Parameters<Lever["apply"]>[0], factor: number): void;
};

/** A lever that multiplies something. */
export function proportional({ id, group, label, least = -50, most = 100, lessHelps, tell, multiply }: Proportional): Lever {
  return {
    id, group, label, least, most, measure: "percent",
    write: setting => tell(factor(setting)),
    apply: (definition, setting) => multiply(definition, factor(setting)),
    trial: share => Math.round(share * 100) * (lessHelps ? -1 : 1),
  };
}

type Points = Pick<Lever, "id" | "group" | "label"> & {
  /** Its value now, a share of 1. */
  now: number;
  most: number;
  lessHelps?: boolean;
  set(definition: Parameters<Lever["apply"]>[0], now: number, value: number): void;
};

/** A lever that adds percentage points to a share. */
export function points({ id, group, label, now, most, lessHelps, set }: Points): Lever {
  const at = (setting: number): number => Math.max(0, now + setting / 100);
  return {
    id, group, label, measure: "points",
    least: -Math.floor(Math.min(0.3, now) * 100),
    most: Math.max(0, Math.floor(Math.min(0.3, most - now) * 100)),
    write: setting => percent(at(setting)),
    apply: (definition, setting) => set(definition, now, at(setting)),
    trial: share => (Math.round(now * share * 10000) / 100) * (lessHelps ? -1 : 1),
  };
}
