import { days, number } from "../base/format";
import { named, t } from "../base/words";
import type { Definition, Exit, Stage } from "./definition";
import { stretch, stretches, tidy, told } from "./distribution";
import { depends, freezing, multiply, multiplyOdds, onward, share, type Chosen } from "./exits";
import { points, proportional } from "./lever";
import type { Lever } from "./levers";

const MOST = 0.98;

/** How many leads go on from each stage, or their odds where those depend on the lead. */
export function conversionLevers(definition: Definition): Lever[] {
  return Object.entries(definition.stages).flatMap(([id, stage]) => {
    const on = onward(definition, id);
    const label = t("whatif.conversion", { stage: named(stage.name, id) });
    return depends(stage) ? odds(id, stage, on) : shares(definition, `conversion.${id}`, label, id, on, false);
  });
}

function shares(definition: Definition, leverId: string, label: string, id: string, chosen: Chosen, lessHelps: boolean): Lever[] {
  const stage = definition.stages[id];
  const now = share(definition, stage, chosen);
  const plain = (exit: Exit): boolean => exit.probability !== undefined && exit.when === undefined;
  if (depends(stage) && !Object.values(stage.exits).filter(chosen).every(plain)) return [];
  if (now <= 0 || now >= MOST) return [];
  return [points({
    id: leverId, group: lessHelps ? "freezing" : "conversion", label, now, most: MOST, lessHelps,
    set: (changed, before, value) => multiply(changed, changed.stages[id], chosen, value / before),
  })];
}

/** A stage whose conditions depend on the lead is left alone unless its way on is a logistic model: then the odds move. */
function odds(id: string, stage: Stage, on: Chosen): Lever[] {
  if (!Object.values(stage.exits).some(exit => on(exit) && exit.logOdds !== undefined)) return [];
  return [proportional({
    id: `odds.${id}`, group: "conversion", label: t("whatif.odds", { stage: named(stage.name, id) }),
    tell: by => `× ${number(by, 2)}`,
    multiply: ({ stages }, by) => multiplyOdds(stages[id], on, by),
  })];
}

/** How many leads freeze at each stage, when they thaw, and how many come back. */
export function freezeLevers(definition: Definition): Lever[] {
  const frozen = Object.entries(definition.stages).flatMap(([id, stage]) =>
    shares(definition, `freeze.${id}`, t("whatif.freeze", { stage: named(stage.name, id) }), id, freezing, true));
  const thaws = Object.entries(definition.freezes ?? {}).flatMap(([id, { name, thawDays, returnProbability = 1 }]) => {
    if (!thawDays) return [];
    const reason = named(name, id);
    return [
      ...(stretches(thawDays) ? [proportional({
        id: `thaw.${id}`, group: "freezing", label: t("whatif.thaw", { reason }), least: -90, lessHelps: true, tell: by => told(thawDays, by, days),
        multiply: ({ freezes }, by) => stretch(freezes?.[id].thawDays, by),
      })] : []),
      ...(returnProbability < 1 ? [points({
        id: `return.${id}`, group: "freezing", label: t("whatif.return", { reason }), now: returnProbability, most: 1,
        set: ({ freezes }, _, value) => {
          const freeze = freezes?.[id];
          if (freeze) freeze.returnProbability = tidy(Math.min(1, value));
        },
      })] : []),
    ];
  });
  return [...frozen, ...thaws];
}
