/** Where in a YAML text the parts of a document stand. */
import { isMap, isNode, isScalar, isSeq, type Document, type Node, type Pair } from "yaml";

/** A JSON pointer's parts (RFC 6901). */
export function parts(pointer: string): string[] {
  return pointer.split("/").slice(1).map(part => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

interface Step {
  key?: Node;
  value: Node | null;
}

/** One step down; keys are compared as text, for YAML reads 0.5 as a number and JSON knows only names. */
export function step(node: unknown, part: string): Step | undefined {
  if (isMap(node)) {
    const pair = (node.items as Pair<Node, Node | null>[]).find(({ key }) => String(isScalar(key) ? key.value : key) === part);
    return pair && { key: pair.key, value: pair.value };
  }
  const item = isSeq(node) ? node.items[Number(part)] : undefined;
  return isNode(item) ? { value: item } : undefined;
}

/** The node at a path, if it is there. */
export function nodeAt(document: Document, path: string[]): Node | null | undefined {
  let node: Node | null | undefined = document.contents as Node | null;
  for (const part of path) node = step(node, part)?.value;
  return node;
}

/** From where to where the part stands that a pointer names; where it is missing, the name of what it is missing in. */
export function spotOf(document: Document, pointer: string): [number, number] {
  let node: Node | null = document.contents as Node | null;
  let key: Node | undefined;
  let missing = false;
  for (const part of parts(pointer)) {
    const next = step(node, part);
    if (!next) {
      missing = true;
      break;
    }
    key = next.key;
    node = next.value;
  }
  return span(!missing && isScalar(node) && node.range && node.range[1] > node.range[0] ? node : key ?? first(node));
}

/** The whole document is no useful place; its first name is. */
function first(node: Node | null): Node | null {
  return isMap(node) ? (node.items[0] as Pair<Node>).key : node;
}

function span(node: Node | null): [number, number] {
  return node?.range ? [node.range[0], node.range[1]] : [0, 0];
}
