import { has, named, t, type Names } from "../base/words";
import { exitName, type Naming } from "./exit-name";
import type { Definition } from "./model";
import { parts } from "./spots";
import "./words-fields";

/** A place in a definition as people call it: Stages › First call › Exits › Interested › Probability. */
export function inWords(pointer: string, definition: Definition): string {
  let value: unknown = definition;
  const words: string[] = [];
  let above = "";
  for (const part of parts(pointer)) {
    value = (value as Record<string, unknown> | undefined)?.[part];
    words.push(above === "exits" && isObject(value) ? exitName(value, definition as Naming) : ownName(value, part) ?? word(part));
    above = part;
  }
  return words.length === 0 ? t("versions.all") : words.join(" › ");
}

/** Parts under ids have names of their own. */
function ownName(value: unknown, id: string): string | undefined {
  return isObject(value) && "name" in value ? named(value.name as Names, id) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function word(part: string): string {
  if (/^\d+$/.test(part)) return t("field.item", { n: Number(part) + 1 });
  return has(`field.${part}`) ? t(`field.${part}`) : part;
}
