/** JSON Merge Patches (RFC 7396): what leads from one document to another, and two of them in one. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Patch = { [name: string]: Json };

function isObject(value: Json | undefined): value is Patch {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What turns `from` into `to`; lists are given whole, as merge patches have no other way. */
export function difference(from: Patch, to: Patch): Patch {
  const patch: Patch = {};
  for (const name of Object.keys(from)) {
    if (!(name in to)) patch[name] = null;
  }
  for (const [name, value] of Object.entries(to)) {
    const before = from[name];
    if (isObject(before) && isObject(value)) {
      const within = difference(before, value);
      if (Object.keys(within).length > 0) patch[name] = within;
    } else if (JSON.stringify(before) !== JSON.stringify(value)) {
      patch[name] = value;
    }
  }
  return patch;
}

/** One patch that does what `first` and then `second` do. */
export function composed(first: Patch | undefined, second: Patch): Patch {
  const both: Patch = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const before = both[name];
    both[name] = isObject(before) && isObject(value) ? composed(before, value) : value;
  }
  return both;
}

/** Whether two patches say the same, in whatever order. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one as Json)) === JSON.stringify(sorted(other as Json));
}

function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map(each => sorted(each) as Json);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map(name => [name, sorted(value[name]) as Json]));
}
