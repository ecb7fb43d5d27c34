/** What is wrong with a definition's text, and where. */
import { LineCounter, parseDocument, type Document } from "yaml";
import { ask, Problem, type Violation } from "../base/rest";
import { has, t } from "../base/words";
import { YAML } from "./model";
import { spotOf } from "./spots";

/** A problem at its place; offsets count UTF-16 units, as editors do, and lines from 1. */
export interface Mark {
  from: number;
  to: number;
  line: number;
  message: string;
  remedy?: string;
  pointer?: string;
}

/** All that is wrong: how the YAML is written or, where it can be read, what the model service finds. */
export async function check(text: string, signal: AbortSignal): Promise<Mark[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const marks = document.errors.length > 0 ? unreadable(document) : await invalid(text, document, signal);
  return marks
    .map(mark => ({ ...mark, line: lines.linePos(mark.from).line }))
    .sort((a, b) => a.from - b.from);
}

function unreadable({ errors }: Document): Mark[] {
  return errors.map(({ pos: [from, to], code, message }) => ({
    from, to, line: 0, message: has(`yaml.${code}`) ? t(`yaml.${code}`) : message.split("\n")[0].replace(/ at line \d+.*/, ""),
  }));
}

async function invalid(text: string, document: Document, signal: AbortSignal): Promise<Mark[]> {
  try {
    await ask("model", "/processes/validate", { method: "POST", document: { text, type: YAML }, signal });
    return [];
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.violations.length === 0) throw failure;
    return failure.violations.map(violation => mark(violation, document));
  }
}

function mark({ pointer, message, remedy }: Violation, document: Document): Mark {
  const [from, to] = spotOf(document, pointer ?? "");
  return { from, to, line: 0, message, remedy, pointer };
}

/** The id a text gives its process, where it can be read. */
export function idOf(text: string): string | undefined {
  const document = parseDocument(text);
  const id = document.errors.length === 0 ? document.get("id") : undefined;
  return typeof id === "string" ? id : undefined;
}
