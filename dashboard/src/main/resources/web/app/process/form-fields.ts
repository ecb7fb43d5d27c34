/** The common changes of a definition, as fields of a form. */
import { number, percent } from "../base/format";
import { named, t, type Names } from "../base/words";
import { exitName, type Naming } from "./exit-name";
import { levels, round, type Distribution } from "./levels";
import type { Edit } from "./yaml-edit";

export interface Field {
  /** The pointer of the value in the definition, also the field's own id. */
  pointer: string;
  label: string;
  hint?: string;
  value: number | undefined;
  /** Shown and typed in per cent of 1. */
  share?: boolean;
  least?: number;
  most?: number;
  step?: number;
  /** Whether it may be left empty. */
  optional?: boolean;
  edits(value: number | undefined): Edit[];
}

export interface Group {
  id: string;
  name: string;
  fields: Field[];
  /** What cannot be changed here, and other remarks. */
  notes: string[];
  /** Whether the shares of the exits sum to 1, said in words. */
  sum?: { text: string; right: boolean };
}

type Part = Record<string, unknown> & { name?: Names };
type Parts = Record<string, Part> | undefined;

export interface FormData {
  currency?: string;
  sources?: Parts;
  roles?: Parts;
  stages?: Parts;
  lostReasons?: Parts;
  freezes?: Parts;
  people?: Parts;
}

export interface Section {
  title: string;
  note?: string;
  groups: Group[];
}

export function sections(data: FormData): Section[] {
  const { currency = "", sources, roles, freezes, people, stages } = data;
  const note = Object.values(sources ?? {}).some(scheduled) ? t("form.rate.scheduled") : undefined;
  return [
    { title: t("form.sources"), note, groups: groups(sources, (id, each) => source(id, each, currency)) },
    { title: t("form.roles"), groups: groups(roles, (id, role) => roleGroup(id, role, people)) },
    { title: t("form.stages"), groups: groups(stages, (id, stage) => stageGroup(id, stage, data)) },
    { title: t("form.freezes"), groups: groups(freezes, freeze) },
  ].filter(section => section.groups.length > 0);
}

function scheduled(source: Part): boolean {
  const arrivals = source?.arrivals as object | undefined;
  return arrivals !== undefined && ["byHour", "byWeekday", "byMonth", "trend", "calendar"].some(name => name in arrivals);
}

function groups(all: Parts, make: (id: string, part: Part) => Omit<Group, "id" | "name">): Group[] {
  return Object.entries(all ?? {}).map(([id, part]) => ({ id, name: named(part?.name, id), ...make(id, part ?? {}) }));
}

function plain(path: string[], label: string, value: unknown, more: Partial<Field> = {}): Field {
  return {
    pointer: `/${path.join("/")}`, label, least: 0, value: typeof value === "number" ? value : undefined,
    edits: next => [{ path, value: next }], ...more,
  };
}

function source(id: string, part: Part, currency: string): Omit<Group, "id" | "name"> {
  const arrivals = (part.arrivals ?? {}) as Part;
  const cost = (part.cost ?? {}) as Part;
  const at = ["sources", id];
  const campaigns = Object.entries((arrivals.campaigns ?? {}) as Record<string, Part>);
  return {
    fields: [
      plain([...at, "arrivals", "ratePerDay"], t("form.rate"), arrivals.ratePerDay, { optional: "trace" in arrivals || campaigns.length > 0 }),
      ...campaigns.map(([campaign, { name, peakPerDay }]) =>
        plain([...at, "arrivals", "campaigns", campaign, "peakPerDay"], t("form.peak", { name: named(name, campaign) }), peakPerDay)),
      plain([...at, "cost", "perLead"], t("form.perLead", { currency }), cost.perLead, { optional: true }),
      ...("perMonth" in cost ? [plain([...at, "cost", "perMonth"], t("form.perMonth", { currency }), cost.perMonth, { optional: true })] : []),
    ],
    notes: "trace" in arrivals ? [t("form.trace")] : [],
  };
}

function roleGroup(id: string, part: Part, people: Parts): Omit<Group, "id" | "name"> {
  const members = Object.entries(people ?? {}).filter(([, person]) => (person.roles as string[] | undefined)?.includes(id));
  if (members.length > 0) {
    return { fields: [], notes: [t("form.people", { names: members.map(([each, person]) => named(person.name, each)).join(", ") })] };
  }
  return { fields: [plain(["roles", id, "capacity"], t("form.capacity"), part.capacity, { least: 1, step: 1 })], notes: [] };
}

function stageGroup(id: string, part: Part, naming: Naming): Omit<Group, "id" | "name"> {
  const at = ["stages", id];
  const exits = Object.entries((part.exits ?? {}) as Record<string, Part>);
  const tasks = Object.entries(((part.parallel as Part | undefined)?.tasks ?? {}) as Record<string, Part>);
  const timed = [
    times([...at, "workHours"], t("form.work"), part.workHours),
    times([...at, "lagDays"], t("form.lag"), part.lagDays),
    ...tasks.flatMap(([task, { name, workHours, lagDays }]) => [
      times([...at, "parallel", "tasks", task, "workHours"], `${named(name, task)}: ${t("form.work")}`, workHours),
      times([...at, "parallel", "tasks", task, "lagDays"], `${named(name, task)}: ${t("form.lag")}`, lagDays),
    ]),
  ];
  const shares = exits.map(([exit, about]) => share([...at, "exits", exit], exitName(about, naming), about));
  return {
    fields: [...timed.flatMap(each => each.fields), ...shares.flatMap(each => each.fields)],
    notes: [...timed, ...shares].flatMap(each => each.notes),
    sum: sum(exits, naming),
  };
}

interface Some {
  fields: Field[];
  notes: string[];
}

/** A duration's mean or, where it is told by quantiles, each of them. */
function times(path: string[], label: string, distribution: unknown): Some {
  const found = levels(distribution as Distribution | undefined);
  if (distribution !== undefined && found.length === 0) return { fields: [], notes: [t("form.inText", { what: label })] };
  return {
    notes: [],
    fields: found.map(level => ({
      pointer: `/${[...path, ...(level.kind === "quantile" ? ["quantiles", String(level.probability)] : [level.kind])].join("/")}`,
      label: level.kind === "quantile" ? t("form.quantile", { what: label, share: percent(level.probability) })
        : level.kind === "mean" ? t("form.mean", { what: label }) : label,
      least: 0, value: level.value,
      edits: next => next === undefined ? [] : level.to(next).map(([more, value]) => ({ path: [...path, ...more], value })),
    })),
  };
}

function share(path: string[], name: string, exit: Part): Some {
  if ("logOdds" in exit) return { fields: [], notes: [t("form.formula", { what: name })] };
  if (!("probability" in exit)) return { fields: [], notes: [] };
  const sources = Object.keys((exit.bySource ?? {}) as object).length;
  const hint = sources > 0 ? t("form.bySource", { count: sources }) : undefined;
  return { fields: [percentage([...path, "probability"], t("form.exit", { name }), exit.probability, { hint })], notes: [] };
}

function percentage(path: string[], label: string, value: unknown, more: Partial<Field> = {}): Field {
  return plain(path, label, value, { share: true, most: 100, ...more });
}

/** What the shares of the exits come to, and which takes the rest. */
function sum(exits: [string, Part][], naming: Naming): Group["sum"] {
  if (exits.length === 0 || exits.some(([, exit]) => "logOdds" in exit)) return undefined;
  const given = exits.reduce((all, [, { probability }]) => all + (typeof probability === "number" ? probability : 0), 0);
  const rest = exits.find(([, exit]) => !("probability" in exit));
  if (!rest) {
    const right = Math.abs(given - 1) < 1e-9;
    return { right, text: t(right ? "form.sum.right" : "form.sum.wrong", { share: number(round(given * 100)) }) };
  }
  const right = given <= 1 + 1e-9;
  const name = exitName(rest[1], naming);
  return { right, text: right ? t("form.rest", { name, share: number(round((1 - given) * 100)) }) : t("form.sum.over", { share: number(round(given * 100)) }) };
}

function freeze(id: string, part: Part): Omit<Group, "id" | "name"> {
  const thaw = times(["freezes", id, "thawDays"], t("form.thaw"), part.thawDays);
  const back = percentage(["freezes", id, "returnProbability"], t("form.return"), part.returnProbability, { optional: true, hint: t("form.return.hint") });
  return {
    fields: [...thaw.fields, ...(part.thawDays === undefined ? [] : [back])],
    notes: [...thaw.notes, ...(part.thawDays === undefined ? [t("form.noThaw")] : [])],
  };
}
