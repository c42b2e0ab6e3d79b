import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded stream of random choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number from min to max, both included; both within +-2^53. */
  int(min: number, max: number): number;
  /** A new array with the items in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
}

/** Starts the stream of a seed. Throws a `RangeError` for an empty range or an empty list. */
export function makeRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  function int(min: number, max: number): number {
    if (!(min <= max)) throw new RangeError(`no whole number from ${min} to ${max}`);
    return uniformInt(generator, min, max);
  }
  return {
    int,
    shuffle: (items) => shuffled(items, int),
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
  };
}

// Fisher and Yates: each order is equally likely.
function shuffled<T>(items: readonly T[], int: Random["int"]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = int(0, last);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
