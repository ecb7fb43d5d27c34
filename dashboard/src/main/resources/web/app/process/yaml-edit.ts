/** Changes of single numbers in a YAML text that leave everything else, comments and layout too, as it is. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from "yaml";
import { nodeAt, step } from "./spots";

export interface Edit {
  path: string[];
  /** Nothing: the part goes away. */
  value: number | undefined;
}

export function edited(text: string, edits: Edit[]): string {
  return edits.reduce((now, { path, value }) => value === undefined ? without(now, path) : put(now, path, value), text);
}

function put(text: string, path: string[], value: number): string {
  const document = parseDocument(text);
  const node = nodeAt(document, path);
  if (isScalar(node) && node.range) return splice(text, node.range[0], node.range[1], String(value));
  for (let there = path.length - 1; there > 0; there--) {
    const parent = nodeAt(document, path.slice(0, there));
    if (isMap(parent) && parent.items.length > 0) return add(text, parent as YAMLMap<Node, Node>, path.slice(there), value);
  }
  document.setIn(path, value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A further part at the end of a map, written as the map is. */
function add(text: string, map: YAMLMap<Node, Node>, path: string[], value: number): string {
  const end = endOf(map.items.at(-1)!);
  if (map.flow) return splice(text, end, end, `, ${path.slice(0, -1).map(name => `${name}: {`).join("")}${path.at(-1)}: ${value}${"}".repeat(path.length - 1)}`);
  const column = columnOf(text, startOf(map.items[0]));
  const lines = path.map((name, depth) => `\n${" ".repeat(column + 2 * depth)}${name}:`).join("");
  const at = lineEnd(text, contentEnd(text, end));
  return splice(text, at, at, `${lines} ${value}`);
}

/** A part taken out, and what would be empty without it. */
function without(text: string, path: string[]): string {
  const document = parseDocument(text);
  const parent = nodeAt(document, path.slice(0, -1));
  const last = path.at(-1) ?? "";
  if (!isMap(parent) || !step(parent, last)) return text;
  if (parent.items.length === 1 && path.length > 1) return without(text, path.slice(0, -1));
  const items = parent.items as Pair<Node, Node>[];
  const index = items.findIndex(({ key }) => isScalar(key) && String(key.value) === last);
  if (!parent.flow) {
    const start = text.lastIndexOf("\n", startOf(items[index])) + 1;
    return splice(text, start, lineEnd(text, contentEnd(text, endOf(items[index]))) + 1, "");
  }
  return index > 0
    ? splice(text, endOf(items[index - 1]), endOf(items[index]), "")
    : splice(text, startOf(items[0]), startOf(items[1]), "");
}

function splice(text: string, from: number, to: number, next: string): string {
  return text.slice(0, from) + next + text.slice(to);
}

function startOf({ key }: Pair<Node, Node>): number {
  return key.range?.[0] ?? 0;
}

/** Where the last written part of a pair ends. */
function endOf({ key, value }: Pair<Node, Node | null>): number {
  if (isMap(value) && !value.flow && value.items.length > 0) return endOf(value.items.at(-1) as Pair<Node, Node>);
  if (isSeq(value) && !value.flow && value.items.length > 0) {
    return endOf({ key, value: value.items.at(-1) as Node } as Pair<Node, Node>);
  }
  return (value?.range ?? key.range)?.[1] ?? 0;
}

function contentEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf("\n", offset - 1) - 1;
}
