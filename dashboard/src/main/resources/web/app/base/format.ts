/** Numbers, shares, money, dates and durations as the reader's language writes them. */
import { language, t } from "./words";

const locale = language === "ru" ? "ru-RU" : "en-GB";
const formats = new Map<string, Intl.NumberFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** What stands where there is no figure. */
export const NONE = "–";

function present(value: number | undefined | null): value is number {
  return value !== undefined && value !== null && Number.isFinite(value);
}

/** A number with as many decimals as its size deserves, at most three. */
export function number(value: number | undefined | null, decimals?: number): string {
  if (!present(value)) return NONE;
  const size = Math.abs(value);
  const most = decimals ?? (Number.isInteger(value) || size >= 1000 ? 0 : size >= 10 ? 1 : 2);
  return numbers({ maximumFractionDigits: most, minimumFractionDigits: decimals ?? 0 }).format(value);
}

/** A large number in few characters: 1.2K, 3.4M. */
export function compact(value: number | undefined | null): string {
  return present(value) ? numbers({ notation: "compact", maximumFractionDigits: 1 }).format(value) : NONE;
}

/** A share of 1 in per cent. */
export function percent(value: number | undefined | null, decimals = 1): string {
  return present(value) ? numbers({ style: "percent", maximumFractionDigits: decimals }).format(value) : NONE;
}

export function money(value: number | undefined | null, currency: string | undefined): string {
  if (!present(value)) return NONE;
  if (!currency) return number(value);
  const decimals = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : {};
  return numbers({ style: "currency", currency, ...decimals }).format(value);
}

export function compactMoney(value: number | undefined | null, currency: string | undefined): string {
  if (!present(value)) return NONE;
  if (!currency) return compact(value);
  return numbers({ style: "currency", currency, notation: "compact", maximumFractionDigits: 1 }).format(value);
}

export function days(value: number | undefined | null): string {
  return present(value) ? t("unit.days", { count: number(value), plural: value }) : NONE;
}

export function hours(value: number | undefined | null): string {
  return present(value) ? t("unit.hours", { count: number(value), plural: value }) : NONE;
}

/** Seconds as minutes and seconds. */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60
    ? t("unit.seconds", { n: whole })
    : t("unit.minutes", { n: Math.floor(whole / 60), s: whole % 60 });
}

const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/** A simulated day, 2026-01-05, which has no time zone here. */
export function date(iso: string | undefined): string {
  return iso ? day.format(new Date(`${iso}T00:00:00Z`)) : NONE;
}

export function shortDate(iso: string): string {
  return shortDay.format(new Date(`${iso}T00:00:00Z`));
}

/** A moment of the real world in the reader's time zone. */
export function time(iso: string | undefined): string {
  return iso ? moment.format(new Date(iso)) : NONE;
}

/** Lower and upper end of an interval. */
export function range(low: number | undefined, high: number | undefined, write: (v: number) => string): string {
  return present(low) && present(high) ? `${write(low)} … ${write(high)}` : NONE;
}
