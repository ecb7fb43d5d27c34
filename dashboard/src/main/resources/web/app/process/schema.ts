/** The JSON Schema of definitions, as far as completion reads it. */
import { ask } from "../base/rest";

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  enum?: string[];
  const?: string;
  required?: string[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
}

let known: Promise<Schema> | undefined;

/** Asked for once a visit, and again after a failure. */
export function definitionSchema(): Promise<Schema> {
  known ??= ask<Schema>("model", "/schemas/process-definition-v1.schema.json", { accept: "application/schema+json" }).then(
    ({ body }) => body,
    (failure: unknown) => {
      known = undefined;
      throw failure;
    });
  return known;
}

type Data = Record<string, unknown> | undefined;

/** Everything a schema says of an object that has these values, in one: references, alternatives and conditions followed. */
export function whole(schema: Schema, root: Schema, data: Data): Schema {
  const target = schema.$ref ? at(root, schema.$ref) : undefined;
  const base = target ? { ...whole(target, root, data), ...described(schema) } : schema;
  const branches = [...(base.oneOf ?? []), ...(base.anyOf ?? []), ...(base.allOf ?? [])];
  return chosen(branches, data).reduce((all, branch) => joined(all, whole(branch, root, data)), base);
}

function described({ description }: Schema): Schema {
  return description ? { description } : {};
}

/** Branches whose condition holds; while none does, because what it asks for is not written yet, all. */
function chosen(branches: Schema[], data: Data): Schema[] {
  const matching = branches.filter(branch => branch.if && holds(branch.if, data));
  const free = branches.filter(branch => !branch.if);
  const conditional = branches.filter(branch => branch.if && branch.then);
  return [...free, ...(matching.length > 0 ? matching : conditional)].map(branch => branch.then ?? branch);
}

function holds({ properties = {} }: Schema, data: Data): boolean {
  return Object.entries(properties).every(([name, { const: value }]) => value === undefined || data?.[name] === value);
}

function joined(a: Schema, b: Schema): Schema {
  const properties = { ...b.properties, ...a.properties };
  return { ...b, ...a, properties };
}

function at(root: Schema, reference: string): Schema | undefined {
  return root.$defs?.[reference.replace("#/$defs/", "")];
}

/** The schema of the part a path leads to, within a document with these values. */
export function schemaAt(root: Schema, path: string[], data: unknown): Schema | undefined {
  let schema: Schema | undefined = whole(root, root, data as Data);
  let value = data;
  for (const part of path) {
    const down: Schema | undefined = child(schema, part);
    if (!down) return undefined;
    value = (value as Data)?.[part];
    schema = whole(down, root, value as Data);
  }
  return schema;
}

function child(schema: Schema, part: string): Schema | undefined {
  const named = schema.properties?.[part];
  if (named) return named;
  if (schema.items) return schema.items;
  return typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
}
