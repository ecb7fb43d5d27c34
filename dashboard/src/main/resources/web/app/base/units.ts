/** Figures with the unit in which the metrics service answers them. */
import { days, money, number, percent } from "./format";
import { t } from "./words";

export type Unit = "LEADS" | "SHARE" | "CURRENCY" | "CURRENCY_PER_DAY" | "DAYS";

type Value = number | undefined | null;

export function inUnit(unit: Unit, currency: string): (value: Value) => string {
  switch (unit) {
    case "SHARE": return value => percent(value);
    case "CURRENCY": return value => money(value, currency);
    case "CURRENCY_PER_DAY": return value => t("unit.perDay", { value: money(value, currency) });
    case "DAYS": return days;
    case "LEADS": return value => number(value);
  }
}
