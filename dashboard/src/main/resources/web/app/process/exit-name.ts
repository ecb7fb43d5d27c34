import { named, t, type Names } from "../base/words";
import "./words-fields";

type Part = { name?: Names; to?: unknown; reason?: unknown };
type Parts = Record<string, { name?: Names } | undefined> | undefined;

/** Where an exit's own name, or else where it leads to, has to be looked up. */
export interface Naming {
  stages?: Parts;
  lostReasons?: Parts;
  freezes?: Parts;
}

/** An exit as people call it: by its name or, where it has none, by where it leads and why. */
export function exitName({ name, to, reason }: Part, { stages, lostReasons, freezes }: Naming): string {
  const own = named(name);
  if (own) return own;
  const end = String(to);
  if (!["WON", "LOST", "FROZEN"].includes(end)) return named(stages?.[end]?.name, end);
  const why = reason === undefined ? "" : named((end === "LOST" ? lostReasons : freezes)?.[String(reason)]?.name, String(reason));
  return why ? `${t(`exit.${end}`)}: ${why}` : t(`exit.${end}`);
}
