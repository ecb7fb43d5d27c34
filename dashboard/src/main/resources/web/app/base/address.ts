/** The page's address: where one is, and with which filters, so that a view can be shared. */

export interface Place {
  /** The parts of the path: ["runs", "id", "sources"]. */
  path: string[];
  query: URLSearchParams;
}

export function here(): Place {
  const [path = "", query = ""] = location.hash.replace(/^#/, "").split("?", 2);
  return {
    path: path.split("/").filter(part => part !== "").map(decodeURIComponent),
    query: new URLSearchParams(query),
  };
}

export type Query = Record<string, string | undefined>;

/** A link to a place within the page. */
export function href(path: string[], query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(given).toString();
  return `#/${path.map(encodeURIComponent).join("/")}${search ? `?${search}` : ""}`;
}

export function go(path: string[], query: Query = {}): void {
  location.hash = href(path, query);
}

/** Changes filters of the place one is at, without a new entry in the history. */
export function filter(changes: Query): void {
  const { path, query } = here();
  const next: Query = Object.fromEntries(query);
  Object.assign(next, changes);
  history.replaceState(null, "", href(path, next));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
