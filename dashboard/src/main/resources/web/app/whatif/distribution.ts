/** Distributions of a definition: stretched by a factor, and told in one number. */
import { number, percent } from "../base/format";
import { t } from "../base/words";

export interface Distribution {
  type: string;
  value?: number;
  mean?: number;
  sd?: number;
  min?: number;
  max?: number;
  mode?: number;
  mu?: number;
  sigma?: number;
  shape?: number;
  scale?: number;
  values?: number[];
  quantiles?: Record<string, number>;
  [more: string]: unknown;
}

/** Parameters in the unit of what is drawn; the others are shapes, which a factor leaves alone. */
const IN_ITS_UNIT = ["value", "mean", "sd", "min", "max", "mode", "scale"] as const;

/** Without the digits that only binary fractions bring. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Stretches what is drawn by a factor, in place. A lognormal one's `mu` moves by the factor's logarithm. */
export function stretch(drawn: Distribution | undefined, factor: number): void {
  if (!drawn) return;
  for (const name of IN_ITS_UNIT) {
    const value = drawn[name];
    if (value !== undefined) drawn[name] = tidy(value * factor);
  }
  if (drawn.mu !== undefined) drawn.mu = tidy(drawn.mu + Math.log(factor));
  if (drawn.values) drawn.values = drawn.values.map(value => tidy(value * factor));
  for (const [p, value] of Object.entries(drawn.quantiles ?? {})) {
    drawn.quantiles = { ...drawn.quantiles, [p]: tidy(value * factor) };
  }
}

/** Whether a factor stretches it: a beta distribution without an upper end stays between 0 and 1. */
export function stretches(drawn: Distribution | undefined): boolean {
  return drawn !== undefined && (drawn.type !== "beta" || drawn.max !== undefined);
}

/**
 * A distribution in one number: its mean where that is known at once, or else its median, or else a quantile.
 *
 * @param write how a value is written, with its unit
 */
export function told(drawn: Distribution, factor: number, write: (value: number) => string): string {
  const mean = meanOf(drawn);
  if (mean !== undefined) return t("whatif.mean", { value: write(mean * factor) });
  const median = medianOf(drawn);
  if (median !== undefined) return t("whatif.median", { value: write(median * factor) });
  const [p, value] = Object.entries(drawn.quantiles ?? {}).sort(([a], [b]) => Number(a) - Number(b)).at(-1) ?? [];
  return p === undefined || value === undefined ? `× ${number(factor, 2)}` : t("whatif.quantile", { share: percent(Number(p), 0), value: write(value * factor) });
}

function meanOf({ type, value, mean, min, mode, max, mu, sigma, shape, scale }: Distribution): number | undefined {
  if (value !== undefined || mean !== undefined) return value ?? mean;
  if (type === "lognormal" && mu !== undefined && sigma !== undefined) return Math.exp(mu + sigma ** 2 / 2);
  if (type === "gamma" && shape !== undefined && scale !== undefined) return shape * scale;
  if (min === undefined || max === undefined) return undefined;
  if (type === "uniform") return (min + max) / 2;
  if (mode === undefined) return undefined;
  return type === "pert" ? (min + 4 * mode + max) / 6 : (min + mode + max) / 3;
}

/** The 50 % quantile where it is given; of a lognormal one also the middle of two that lie as far from it. */
function medianOf({ type, quantiles, shape, scale }: Distribution): number | undefined {
  const given = Object.entries(quantiles ?? {}).map(([p, value]): [number, number] => [Number(p), value]);
  const half = given.find(([p]) => p === 0.5);
  if (half) return half[1];
  if (type === "weibull" && shape !== undefined && scale !== undefined) return scale * Math.LN2 ** (1 / shape);
  if (type !== "lognormal" || given.length !== 2) return undefined;
  const [[p, low], [q, high]] = given;
  return Math.abs(p + q - 1) < 1e-9 ? Math.sqrt(low * high) : undefined;
}
