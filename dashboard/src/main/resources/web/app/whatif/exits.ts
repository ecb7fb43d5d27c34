/** Probabilities of a stage's exits: how large some of them are together, and all of them after a change of those. */
import type { Definition, Exit, Stage } from "./definition";
import { tidy } from "./distribution";

/** As much as some exits may take together, so that the others stay possible. */
const MOST = 0.98;

export type Chosen = (exit: Exit) => boolean;

/** Whether probabilities depend on the lead, so that no one number tells them. */
export function depends(stage: Stage): boolean {
  return Object.values(stage.exits).some(exit => exit.when !== undefined || exit.logOdds !== undefined);
}

/** Exits that lead on: to the win, or to a stage that comes later. */
export function onward({ stages }: Definition, id: string): Chosen {
  const order = Object.keys(stages);
  return ({ to }) => to === "WON" || order.indexOf(to) > order.indexOf(id);
}

export const freezing: Chosen = exit => exit.to === "FROZEN";

/** Each exit's probability for leads of a source; one without any takes the rest. */
function probabilities(stage: Stage, source: string): Map<string, number> {
  const given = Object.entries(stage.exits).map(([id, exit]): [string, number | undefined] => [id, exit.bySource?.[source] ?? exit.probability]);
  const rest = 1 - given.reduce((sum, [, p]) => sum + (p ?? 0), 0);
  return new Map(given.map(([id, p]) => [id, p ?? Math.max(0, rest)]));
}

function together(stage: Stage, source: string, chosen: Chosen): number {
  const all = probabilities(stage, source);
  return Object.entries(stage.exits).reduce((sum, [id, exit]) => sum + (chosen(exit) ? (all.get(id) ?? 0) : 0), 0);
}

/** The share of leads that take one of the chosen exits, over the sources by how many leads they bring. */
export function share({ sources }: Definition, stage: Stage, chosen: Chosen): number {
  const rates = Object.entries(sources).map(([id, { arrivals }]): [string, number] => [id, arrivals.ratePerDay ?? 0]);
  const all = rates.reduce((sum, [, rate]) => sum + rate, 0);
  if (all === 0) return together(stage, rates[0]?.[0] ?? "", chosen);
  return rates.reduce((sum, [id, rate]) => sum + (rate / all) * together(stage, id, chosen), 0);
}

/**
 * Multiplies the probability of the chosen exits, for each source by the same factor; the other exits share what is
 * left in the proportions they had.
 */
export function multiply(definition: Definition, stage: Stage, chosen: Chosen, factor: number): void {
  if (depends(stage)) {
    // the weights are scaled to 1 for each lead as it leaves: the others need no change
    for (const exit of Object.values(stage.exits)) if (chosen(exit)) scale(exit, factor);
    return;
  }
  const before = structuredClone(stage);
  const bySource = Object.values(before.exits).some(exit => exit.bySource);
  // a source that no exit names has the probabilities that hold for all others
  for (const exit of Object.values(stage.exits)) {
    if (exit.probability !== undefined) exit.probability = changed(before, "", exit, exit.probability, chosen, factor);
  }
  if (!bySource) return;
  for (const source of named(definition, before)) {
    for (const [id, exit] of Object.entries(stage.exits)) {
      const was = before.exits[id].bySource?.[source] ?? before.exits[id].probability;
      if (was !== undefined) exit.bySource = { ...exit.bySource, [source]: changed(before, source, exit, was, chosen, factor) };
    }
  }
}

function scale(exit: Exit, factor: number): void {
  const by = (p: number): number => tidy(Math.min(1, p * factor));
  if (exit.probability !== undefined) exit.probability = by(exit.probability);
  if (exit.bySource) exit.bySource = Object.fromEntries(Object.entries(exit.bySource).map(([source, p]) => [source, by(p)]));
}

function named({ sources }: Definition, stage: Stage): string[] {
  return Object.keys(sources).filter(source => Object.values(stage.exits).some(exit => exit.bySource?.[source] !== undefined));
}

function changed(before: Stage, source: string, exit: Exit, was: number, chosen: Chosen, factor: number): number {
  const old = together(before, source, chosen);
  const now = Math.min(old * factor, Math.max(MOST, old));
  if (chosen(exit)) return old === 0 ? was : tidy(was * (now / old));
  return old === 1 ? was : tidy(was * ((1 - now) / (1 - old)));
}

/** Multiplies the odds of the exits whose probability is a logistic model: its log-odds move by the logarithm. */
export function multiplyOdds(stage: Stage, chosen: Chosen, factor: number): void {
  for (const exit of Object.values(stage.exits)) {
    if (!chosen(exit) || exit.logOdds === undefined) continue;
    const by = Math.log(factor);
    exit.logOdds = `(${exit.logOdds}) ${by < 0 ? "-" : "+"} ${Math.abs(by).toFixed(6)}`;
  }
}
