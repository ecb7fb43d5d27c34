/** What may be written where the cursor is: names and values of the schema, and ids of the document itself. */
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { parseDocument } from "yaml";
import { cursorPath, type CursorPath } from "./cursor-path";
import { schemaAt, whole, type Schema } from "./schema";

type Data = Record<string, Record<string, unknown> | undefined> | undefined;

export function completing(schema: () => Schema | undefined): (context: CompletionContext) => CompletionResult | null {
  return context => {
    const root = schema();
    const text = context.state.doc.toString();
    const where = root && cursorPath(text, context.pos);
    if (!where) return null;
    if (!context.explicit && where.written === "" && where.at === "key" && !where.flow) return null;
    const data = dataOf(text, context.pos);
    const entry = where.at === "key" && /^\d+$/.test(where.path.at(-1) ?? "");
    const options = [...(where.at === "key" ? names(root, where, data) : []), ...(where.at === "value" || entry ? values(root, where, data) : [])];
    return options.length === 0 ? null : { from: context.pos - where.written.length, options, validFor: /^[\w-]*$/ };
  };
}

/** The document's values; the line being written may spoil them, then those without it. */
function dataOf(text: string, cursor: number): Data {
  const whole = parseDocument(text, { logLevel: "silent" });
  if (whole.errors.length === 0) return whole.toJS() as Data;
  const start = text.lastIndexOf("\n", cursor - 1) + 1;
  const end = text.indexOf("\n", cursor);
  const rest = parseDocument(text.slice(0, start) + (end < 0 ? "" : text.slice(end + 1)), { logLevel: "silent" });
  return rest.errors.length === 0 ? rest.toJS() as Data : undefined;
}

function names(root: Schema, { path, flow, indent }: CursorPath, data: Data): Completion[] {
  const schema = schemaAt(root, path, data);
  const there = Object.keys(reach(data, path) ?? {});
  const known = Object.entries(schema?.properties ?? {}).map(([label, property]): Completion => {
    const full = whole(property, root, undefined);
    return {
      label, type: "property", info: full.description, boost: schema?.required?.includes(label) ? 2 : 0,
      detail: schema?.required?.includes(label) ? "*" : undefined,
      apply: label + after(full, flow, indent),
    };
  });
  const listed = (schema?.propertyNames?.enum ?? []).map((label): Completion => ({ label, type: "property", apply: `${label}: ` }));
  return [...known, ...listed, ...idsAsNames(path, data)].filter(({ label }) => !there.includes(label));
}

/** What follows a name: an object goes on below it, a value beside it. */
function after(schema: Schema, flow: boolean, indent: number): string {
  const nested = schema.type === "object" && !flow && !schema.properties?.type;
  return nested ? `:\n${" ".repeat(indent + 2)}` : ": ";
}

function values(root: Schema, { path }: CursorPath, data: Data): Completion[] {
  const schema = schemaAt(root, path, data);
  const listed = schema?.enum ?? schema?.items?.enum ?? (schema?.type === "boolean" ? ["true", "false"] : []);
  return [...listed, ...ids(path, data)].map(label => ({ label, type: "enum", info: schema?.description }));
}

/** Ids of other parts of the document that a value may name. */
function ids(path: string[], data: Data): string[] {
  const of = (section: string): string[] => Object.keys(data?.[section] ?? {});
  const list = /^\d+$/.test(path.at(-1) ?? "");
  switch (list ? path.at(-2) : path.at(-1)) {
    case "role": case "roles": return of("roles");
    case "calendar": return of("calendars");
    case "to": return path.includes("reopening") ? of("stages") : [...of("stages"), "WON", "LOST", "FROZEN"];
    case "reason": return [...of("lostReasons"), ...of("freezes")];
    case "lostReason": return of("lostReasons");
    case "returnTo": case "entry": case "stage": case "funnel": return of("stages");
    case "source": case "sources": return of("sources");
    default: return [];
  }
}

function idsAsNames(path: string[], data: Data): Completion[] {
  const section = path.at(-1) === "bySource" ? "sources" : path.at(-1) === "speed" ? "stages" : undefined;
  return Object.keys((section && data?.[section]) ?? {}).map(label => ({ label, type: "property", apply: `${label}: ` }));
}

function reach(data: unknown, path: string[]): object | undefined {
  let value = data;
  for (const part of path) value = (value as Record<string, unknown> | undefined | null)?.[part];
  return typeof value === "object" && value !== null ? value : undefined;
}
