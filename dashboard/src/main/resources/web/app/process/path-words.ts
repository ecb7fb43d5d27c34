import { has, named, t, type Names } from "../base/words";
import type { Definition } from "./model";
import { parts } from "./spots";
import "./words-fields";

/** A place in a definition as people call it: Stages › First call › Exits › Interested › Probability. */
export function inWords(pointer: string, definition: Definition): string {
  let value: unknown = definition;
  const words: string[] = [];
  for (const part of parts(pointer)) {
    const own = typeof value === "object" && value !== null && isNamed(value, part);
    value = (value as Record<string, unknown> | undefined)?.[part];
    words.push(own ? named((value as { name?: Names }).name, part) : word(part));
  }
  return words.length === 0 ? t("versions.all") : words.join(" › ");
}

/** Parts under ids have names of their own. */
function isNamed(parent: object, part: string): boolean {
  const child = (parent as Record<string, unknown>)[part];
  return typeof child === "object" && child !== null && "name" in child;
}

function word(part: string): string {
  if (/^\d+$/.test(part)) return t("field.item", { n: Number(part) + 1 });
  return has(`field.${part}`) ? t(`field.${part}`) : part;
}
