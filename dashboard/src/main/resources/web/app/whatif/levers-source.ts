import { money, number } from "../base/format";
import { named, t } from "../base/words";
import type { Definition, Source } from "./definition";
import { stretch, stretches, tidy, told } from "./distribution";
import { proportional } from "./lever";
import type { Lever } from "./levers";

/** How many leads the sources bring: all together, and each. */
export function sourceLevers({ sources }: Definition): Lever[] {
  const rates = Object.entries(sources).map(([id, source]): [string, Source, number] => [id, source, source.arrivals.ratePerDay ?? 0]).filter(([, , rate]) => rate > 0);
  const each = rates.map(([id, source, rate]) => rateLever(`rate.${id}`, named(source.name, id), rate, [id]));
  if (rates.length < 2) return each;
  const sum = rates.reduce((all, [, , rate]) => all + rate, 0);
  return [rateLever("rate", t("whatif.rate.all"), sum, rates.map(([id]) => id)), ...each];
}

function rateLever(id: string, label: string, rate: number, ids: string[]): Lever {
  return proportional({
    id, group: "sources", label,
    tell: by => t("whatif.perDay", { count: number(rate * by), plural: rate * by }),
    multiply: ({ sources }, by) => ids.forEach(source => {
      const { arrivals } = sources[source];
      arrivals.ratePerDay = tidy((arrivals.ratePerDay ?? 0) * by);
    }),
  });
}

const SPENDING = ["perLead", "perMonth", "budget"] as const;

/** What the sources cost; a budget also limits how many leads come. */
export function spendingLevers({ sources, currency }: Definition): Lever[] {
  return Object.entries(sources).flatMap(([id, { name, cost }]) => SPENDING.flatMap(kind => {
    const now = cost?.[kind] ?? 0;
    if (now <= 0) return [];
    return [proportional({
      id: `${kind}.${id}`, group: "money", label: t(`whatif.${kind}`, { source: named(name, id) }), lessHelps: kind !== "budget",
      tell: by => money(now * by, currency),
      multiply: (definition, by) => {
        const paid = definition.sources[id].cost;
        if (paid) paid[kind] = tidy((paid[kind] ?? 0) * by);
      },
    })];
  }));
}

/** How large deals are, those of single sources too. */
export function dealLevers({ dealValue, sources, currency }: Definition): Lever[] {
  const all = [dealValue, ...Object.values(sources).map(source => source.dealValue)].filter(value => value !== undefined);
  if (all.length === 0 || !all.every(stretches)) return [];
  return [proportional({
    id: "deal", group: "money", label: t("whatif.deal"),
    tell: by => told(all[0], by, value => money(value, currency)),
    multiply: (definition, by) => {
      stretch(definition.dealValue, by);
      for (const source of Object.values(definition.sources)) stretch(source.dealValue, by);
    },
  })];
}
