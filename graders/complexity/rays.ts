import { term, type Series } from "./series.ts";

/** How fast each size grows with t, as a series of its own and of its logarithm. */
export type Ray = ReadonlyMap<string, Pace>;

interface Pace {
  readonly value: Series;
  readonly log: Series;
}

/** A size of t^exponent. */
const polynomial = (exponent: number): Pace => ({ value: term(1, exponent), log: term(exponent, 0, 1) });

// From the one most worth having, since many sizes leave room for few paces. A size that stands still tells O(m) from
// O(n), one that grows as the logarithm of another tells O(n + 2^m) from O(n * 2^m).
const PACES: readonly Pace[] = [
  polynomial(1),
  { value: term(1), log: [] },
  polynomial(2),
  { value: term(1, 0, 1), log: term(1, 0, 0, 1) },
  polynomial(1 / 2),
  polynomial(1 / 3),
];

const MOST_RAYS = 4096;

const remembered = new Map<string, readonly Ray[]>();

/** Every combination of paces over the sizes, or of as many paces as keep the number of rays in bounds. Remembered. */
export function raysOver(names: readonly string[]): readonly Ray[] {
  const key = names.join();
  const found = remembered.get(key) ?? makeRays(names);
  remembered.set(key, found);
  return found;
}

function makeRays(names: readonly string[]): Ray[] {
  const paces = PACES.filter((_, at) => at === 0 || (at + 1) ** names.length <= MOST_RAYS);
  return names.reduce<Ray[]>(
    (rays, name) => rays.flatMap((ray) => paces.map((pace) => new Map([...ray, [name, pace]]))),
    [new Map()],
  );
}
