/** Changes of single values in a YAML text that leave everything else, comments and layout too, as it is. */
import { isScalar, parseDocument } from "yaml";
import { nodeAt } from "./spots";

export interface Edit {
  path: string[];
  /** Nothing: the part goes away. */
  value: number | undefined;
}

export function edited(text: string, edits: Edit[]): string {
  return edits.reduce(one, text);
}

function one(text: string, { path, value }: Edit): string {
  const document = parseDocument(text);
  const node = nodeAt(document, path);
  if (value !== undefined && isScalar(node) && node.range) {
    return text.slice(0, node.range[0]) + String(value) + text.slice(node.range[1]);
  }
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: !/\n( *)[^\s#-][^\n]*:\n\1- /.test(text) });
}
