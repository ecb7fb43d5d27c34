/** A run held against its base, as the metrics service tells it, and how its figures are written. */
import { compact, compactMoney, number, percent } from "../base/format";
import type { Figure } from "../base/services";
import { inUnit, type Unit } from "../base/units";
import { named, t, type Names } from "../base/words";

export type Effect = "BETTER" | "WORSE" | "CHANGED" | "NONE";

export interface Row {
  scenario: string;
  id: string;
  name: Names;
  formula: string;
  stage?: string;
  source?: string;
  unit: Unit;
  baseValue: Figure;
  scenarioValue: Figure;
  difference: Figure;
  relativeDifference?: number;
  pValue?: number;
  adjustedPValue?: number;
  moved: boolean;
  effect: Effect;
  smallestDetectable?: number;
}

export interface Comparison {
  base: { currency: string };
  level: number;
  scenarios: { run: string; method: "PAIRED" | "INDEPENDENT"; replications: number; moved: string[]; labels?: Record<string, string> }[];
  differences: Row[];
}

type Written = number | undefined | null;

/** A difference without its sign: shares differ by percentage points. */
export function size(unit: Unit, currency: string): (value: Written) => string {
  return unit === "SHARE" ? of => t("compare.points", { n: number(of === undefined || of === null ? of : of * 100) }) : inUnit(unit, currency);
}

/** A difference with its sign. */
export function signed(unit: Unit, currency: string): (value: Written) => string {
  const write = size(unit, currency);
  return of => of === undefined || of === null ? write(of) : sign(of) + write(Math.abs(of));
}

/** The same in few characters, at an axis. */
export function short(unit: Unit, currency: string): (value: number) => string {
  return of => {
    const far = Math.abs(of);
    const text = unit === "SHARE" ? number(far * 100) : unit === "DAYS" ? number(far) : unit === "LEADS" ? compact(far) : compactMoney(far, currency);
    return sign(of) + text;
  };
}

/** A relative difference: +3.9 %. */
export function relative(of: number | undefined): string {
  return of === undefined ? "" : sign(of) + percent(Math.abs(of));
}

function sign(of: number): string {
  return of > 0 ? "+" : of < 0 ? "−" : "";
}

/** A p-value as one reads it. */
export function chance(p: number | undefined): string {
  return p !== undefined && p < 0.001 ? t("compare.tiny", { value: number(0.001, 3) }) : number(p, 3);
}

/** What happened to a figure: in a few words, and how sure that is. */
export function told(row: Row, currency: string): { lead: string; detail: string } {
  const name = named(row.name, row.id);
  if (!row.moved) return { lead: name, detail: unmoved(row, currency) };
  const [write, change] = [inUnit(row.unit, currency), signed(row.unit, currency)];
  const inPercent = row.relativeDifference === undefined ? "" : ` (${relative(row.relativeDifference)})`;
  return {
    lead: `${name}: ${change(row.difference.mean)}${inPercent}`,
    detail: t("compare.moved", {
      from: write(row.baseValue.mean), to: write(row.scenarioValue.mean), low: change(row.difference.low), high: change(row.difference.high),
    }),
  };
}

function unmoved({ unit, baseValue, difference, smallestDetectable }: Row, currency: string): string {
  if (difference.mean === 0 && (smallestDetectable ?? 0) === 0) return t("compare.same");
  if (smallestDetectable === undefined) return t("compare.unmoved");
  const inPercent = baseValue.mean && unit !== "SHARE" ? ` (${percent(smallestDetectable / Math.abs(baseValue.mean))})` : "";
  return t("compare.undetected", { smallest: size(unit, currency)(smallestDetectable), relative: inPercent });
}
