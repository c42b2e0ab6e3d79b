import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import type { GrowthClass } from "./growth-class.ts";
import type { Jitter } from "./jitter.ts";
import { beyondCached, beyondDigits, exchanges } from "./steps.ts";

/** The counts, and what is worked out of them once. */
export interface Counts {
  readonly sizes: readonly Point["size"][];
  readonly costs: readonly number[];
  readonly most: number;
  readonly jitter: Jitter;
  readonly exchanges: readonly (readonly number[])[];
  valuesOf(term: GrowthClass): readonly number[];
  beyondOf(term: GrowthClass): readonly number[] | null;
  digitsOf(term: GrowthClass): readonly (readonly number[])[];
}

/** Works out of points what every fit needs. */
export function countsOf(points: readonly Point[], jitter: Jitter): Counts {
  const sizes = points.map(({ size }) => size);
  const costs = points.map(({ cost }) => cost);
  const valuesOf = remember((term) => sizes.map((size) => evaluateGrowth(term, size)));
  const beyondOf = remember((term) => beyondCached(term, sizes));
  const digitsOf = remember((term) => beyondDigits(term, sizes));
  const most = Math.max(...costs);
  return { sizes, costs, most, jitter, exchanges: exchanges(sizes), valuesOf, beyondOf, digitsOf };
}

function remember<T>(work: (term: GrowthClass) => T): (term: GrowthClass) => T {
  const known = new Map<GrowthClass, T>();
  return (term) => {
    if (!known.has(term)) known.set(term, work(term));
    return known.get(term) as T;
  };
}
