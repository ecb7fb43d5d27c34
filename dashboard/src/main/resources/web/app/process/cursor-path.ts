/** Where in a YAML document a cursor is, told from layout alone, so that it also works while a line is being written. */

export interface CursorPath {
  /** The names of the parts the cursor is in; a number for an entry of a list. */
  path: string[];
  /** Whether a name is being written here, or the value of the last part of the path. */
  at: "key" | "value";
  /** What of it is written already. */
  written: string;
  /** Whether within {…} or […]. */
  flow: boolean;
  /** Columns the line is indented by. */
  indent: number;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#{}[\],&*!|>%@`-][^:#]*?|-[^\s:][^:]*?)\s*:(?:\s|$)/;

export function cursorPath(text: string, cursor: number): CursorPath | undefined {
  const start = text.lastIndexOf("\n", cursor - 1) + 1;
  const line = text.slice(start, cursor);
  if (/(^|\s)#/.test(line)) return undefined;
  const opened = peel(line);
  const path = above(text.slice(0, start).split("\n"), opened.indent - 2 * opened.items, opened.items > 0);
  for (let i = 0; i < opened.items; i++) path.push("0");
  return within(path, opened.rest, opened.indent);
}

/** Takes the indentation and the dashes of list entries off a line. */
function peel(line: string): { indent: number; items: number; rest: string } {
  const [lead = "", dashes = ""] = /^( *)((?:- +|-$)*)/.exec(line)?.slice(1) ?? [];
  const items = dashes.split("-").length - 1;
  return { indent: lead.length + (items > 0 ? dashes.length : 0), items, rest: line.slice(lead.length + dashes.length) };
}

/** The names of the lines above that are indented less than a column, outermost first. */
function above(lines: string[], column: number, item: boolean): string[] {
  const path: string[] = [];
  let dashes = column;
  // a list may stand below its name without further indentation
  let names = item ? column + 1 : column;
  for (let i = lines.length - 1; i >= 0 && names > 0; i--) {
    if (/^\s*(#|$)/.test(lines[i])) continue;
    const { indent, items, rest } = peel(lines[i]);
    const name = KEY.exec(rest)?.[1];
    if (name !== undefined && indent < names) {
      path.unshift(plain(name));
      names = dashes = indent;
    }
    for (let n = 1; n <= items; n++) {
      const dash = indent - 2 * n;
      if (dash >= dashes) continue;
      path.unshift("0");
      dashes = dash;
      names = dash + 1;
    }
  }
  return path;
}

/** Goes on within the line: `name: {type: lognormal, mean: 3, |`. */
function within(path: string[], line: string, indent: number): CursorPath {
  const name = KEY.exec(`${line}\n`);
  if (!name && !/^[{[]/.test(line)) return { path, at: "key", written: line.trimStart(), flow: false, indent };
  const rest = name ? line.slice(name[0].length) : line;
  const inner = name ? [...path, plain(name[1])] : path;
  if (!/^[{[]/.test(rest.trimStart())) return { path: inner, at: "value", written: rest.trimStart(), flow: false, indent };
  return flow(inner, rest, indent);
}

function flow(path: string[], text: string, indent: number): CursorPath {
  const open: { kind: string; depth: number; index: number }[] = [];
  let now = path;
  let token = "";
  let at: CursorPath["at"] = "value";
  for (const sign of text) {
    const top = open.at(-1);
    if (sign === "{" || sign === "[") {
      open.push({ kind: sign, depth: now.length, index: 0 });
      now = sign === "[" ? [...now, "0"] : now;
      at = sign === "[" ? "value" : "key";
      token = "";
    } else if (top && (sign === "}" || sign === "]")) {
      now = now.slice(0, top.depth);
      open.pop();
      token = "";
    } else if (top && sign === ",") {
      now = now.slice(0, top.depth);
      if (top.kind === "[") now = [...now, String(++top.index)];
      at = top.kind === "[" ? "value" : "key";
      token = "";
    } else if (sign === ":" && at === "key") {
      now = [...now, plain(token.trim())];
      at = "value";
      token = "";
    } else {
      token += sign;
    }
  }
  return { path: now, at, written: token.trimStart(), flow: true, indent };
}

function plain(name: string): string {
  return /^(["']).*\1$/.test(name) ? name.slice(1, -1) : name;
}
