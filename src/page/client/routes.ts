/** Where a link leads, and what the address says. */
export interface Route {
  readonly view: string;
  /** What comes after, e.g. problem, model and answer. */
  readonly path: readonly string[];
}

/** The address of a view, e.g. `#/problem/lru-cache`. Half a character has no place in an address: a sign stands for it. */
export function linkTo(view: string, ...path: readonly string[]): string {
  return `#/${[view, ...path].map((part) => encodeURIComponent(part.toWellFormed())).join("/")}`;
}

/** Reads the address; what cannot be read leads to the models. */
export function readRoute(hash: string): Route {
  try {
    const [view = "", ...path] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
    return { view, path };
  } catch {
    return { view: "", path: [] };
  }
}
