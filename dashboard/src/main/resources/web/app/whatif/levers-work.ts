import { days, hours, number } from "../base/format";
import { named, t } from "../base/words";
import type { Definition, Person, Stage } from "./definition";
import { stretch, stretches, tidy, told, type Distribution } from "./distribution";
import { proportional } from "./lever";
import type { Group, Lever } from "./levers";

const AT_MOST_MORE = 10;

/** How many people there are in each role. */
export function peopleLevers({ roles = {}, people = {}, stages }: Definition): Lever[] {
  return Object.entries(roles).flatMap(([id, { name, capacity }]) => {
    const label = named(name, id);
    if (capacity !== undefined) return [headcount(id, label, capacity)];
    const first = Object.entries(people).find(([, person]) => person.roles[0] === id);
    return first ? [another(id, label, alike(first, id, stages), Object.values(people).filter(person => person.roles.includes(id)).length)] : [];
  });
}

function headcount(id: string, label: string, now: number): Lever {
  return pieces(`people.${id}`, "people", label, now, (definition, value) => {
    const role = definition.roles?.[id];
    if (role) role.capacity = value;
  });
}

/** More people beside named ones: like the first of them, and always there. */
function another(id: string, label: string, [like, person]: [string, Person], now: number): Lever {
  const more = pieces(`people.${id}`, "people", t("whatif.people.named", { role: label }), now, (definition, value) => {
    for (let n = 1; n <= value - now; n++) {
      definition.people = { ...definition.people, [`${like.slice(0, 50)}-more-${n}`]: person };
    }
  });
  return { ...more, least: 0 };
}

/** Someone in one role alone, as quick and as dear, without absences or a last day. */
function alike([like, { name, calendar, speed, costPerHour }]: [string, Person], role: string, stages: Record<string, Stage>): [string, Person] {
  const works = (stage: Stage | undefined): boolean => stage?.role === role || (stage !== undefined && tasks(stage).some(task => task.role === role));
  const speeds = speed && Object.fromEntries(Object.entries(speed).filter(([stage]) => works(stages[stage])));
  const given = Object.entries({ name, calendar, speed: speeds, costPerHour }).filter(([, value]) => value !== undefined);
  return [like, { roles: [role], ...Object.fromEntries(given) }];
}

/** A lever that counts whole things. */
function pieces(id: string, group: Group, label: string, now: number, set: (definition: Definition, value: number) => void): Lever {
  return {
    id, group, label, measure: "pieces", least: 0 - Math.min(AT_MOST_MORE, now - 1), most: Math.max(AT_MOST_MORE, now),
    write: setting => number(now + setting),
    apply: (definition, setting) => set(definition, now + setting),
    trial: () => 1,
  };
}

/** How long the work on a lead takes at each stage. */
export function speedLevers({ stages }: Definition): Lever[] {
  return stretching(stages, "work", "speed", stage => [stage.workHours, ...tasks(stage).map(task => task.workHours)], hours);
}

/** Time in which nobody works on a lead: the customer's, and limits of patience, of the stage, and of leads in it. */
export function waitingLevers({ stages }: Definition): Lever[] {
  const lags = (stage: Stage): Drawn => [stage.lagDays, ...tasks(stage).map(task => task.lagDays), ...Object.values(stage.exits).map(exit => exit.lagDays)];
  return [
    ...stretching(stages, "lag", "waiting", lags, days),
    ...stretching(stages, "patience", "waiting", stage => [stage.patience?.days], days, false),
    ...Object.entries(stages).flatMap(([id, stage]) => limits(id, stage)),
  ];
}

type Drawn = (Distribution | undefined)[];

function tasks({ parallel }: Stage): { role?: string; workHours?: Distribution; lagDays?: Distribution }[] {
  return Object.values(parallel?.tasks ?? {});
}

function stretching(stages: Record<string, Stage>, kind: string, group: Group, of: (stage: Stage) => Drawn, write: (value: number) => string, lessHelps = true): Lever[] {
  return Object.entries(stages).flatMap(([id, stage]) => {
    const drawn = of(stage).filter(each => each !== undefined);
    if (drawn.length === 0 || !drawn.every(stretches)) return [];
    const tell = (by: number): string => drawn.length === 1 ? told(drawn[0], by, write) : t("whatif.several", { first: told(drawn[0], by, write) });
    return [proportional({
      id: `${kind}.${id}`, group, label: t(`whatif.${kind}`, { stage: named(stage.name, id) }), least: -90, lessHelps, tell,
      multiply: (definition, by) => of(definition.stages[id]).forEach(each => stretch(each, by)),
    })];
  });
}

function limits(id: string, { name, timeout, wipLimit }: Stage): Lever[] {
  const stage = named(name, id);
  const found: Lever[] = [];
  if (timeout) {
    found.push(proportional({
      id: `timeout.${id}`, group: "waiting", label: t("whatif.timeout", { stage }), tell: by => days(timeout.afterDays * by),
      multiply: ({ stages }, by) => {
        const limit = stages[id].timeout;
        if (limit) limit.afterDays = tidy(timeout.afterDays * by);
      },
    }));
  }
  if (wipLimit !== undefined) {
    found.push(pieces(`wip.${id}`, "waiting", t("whatif.wip", { stage }), wipLimit, ({ stages }, value) => {
      stages[id].wipLimit = value;
    }));
  }
  return found;
}
