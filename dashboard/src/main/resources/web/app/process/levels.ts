/** How large a distribution is, as a number one can change, whatever its parameters are. */

export type Distribution = Record<string, unknown>;

export interface Level {
  /** What the number is: the mean, the one value, or a quantile by its probability. */
  kind: "mean" | "value" | "quantile";
  probability?: number;
  value: number;
  /** The parameters that make it another number, by their path within the distribution. */
  to(next: number): [path: string[], value: number][];
}

/** None for distributions that only the text can change. */
export function levels(distribution: Distribution | undefined): Level[] {
  if (!distribution) return [];
  const { quantiles } = distribution;
  if (typeof quantiles === "object" && quantiles !== null) {
    return Object.entries(quantiles as Record<string, number>).map(([probability, value]) => ({
      kind: "quantile", probability: Number(probability), value, to: next => [[["quantiles", probability], next]],
    }));
  }
  const level = single(distribution);
  return level ? [level] : [];
}

function single(distribution: Distribution): Level | undefined {
  const of = (name: string): number => distribution[name] as number;
  const has = (...names: string[]): boolean => names.every(name => typeof distribution[name] === "number");
  if (has("mean")) return { kind: "mean", value: of("mean"), to: next => [[["mean"], next]] };
  if (has("value")) return { kind: "value", value: of("value"), to: next => [[["value"], next]] };
  const { type } = distribution;
  if (type === "lognormal" && has("mu", "sigma")) {
    const spread = of("sigma") ** 2 / 2;
    return { kind: "mean", value: round(Math.exp(of("mu") + spread)), to: next => [[["mu"], round(Math.log(next) - spread)]] };
  }
  if (type === "gamma" && has("shape", "scale")) {
    return { kind: "mean", value: round(of("shape") * of("scale")), to: next => [[["scale"], round(next / of("shape"))]] };
  }
  return bounded(distribution, has);
}

/** Between bounds: a larger mean moves bounds and mode by the same factor, so that the shape stays. */
function bounded(distribution: Distribution, has: (...names: string[]) => boolean): Level | undefined {
  const of = (name: string): number => distribution[name] as number;
  const { type } = distribution;
  const modal = has("min", "mode", "max");
  const mean = type === "uniform" && has("min", "max") ? (of("min") + of("max")) / 2
    : type === "triangular" && modal ? (of("min") + of("mode") + of("max")) / 3
    : type === "pert" && modal ? (of("min") + 4 * of("mode") + of("max")) / 6
    : undefined;
  if (!mean) return undefined;
  const names = type === "uniform" ? ["min", "max"] : ["min", "mode", "max"];
  return { kind: "mean", value: round(mean), to: next => names.map(name => [[name], round(of(name) * next / mean)]) };
}

/** Without the noise of binary fractions. */
export function round(value: number): number {
  return Number(value.toPrecision(6));
}
