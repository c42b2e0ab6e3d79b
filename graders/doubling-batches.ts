const MOST_ITEMS = 16;

/**
 * Cuts a list into batches of 1, 2, 4, 8, 16, 16, ... items. A batch crosses into the sandbox once; small ones first,
 * because a candidate that never ends spends all its fuel, and a fresh realm, on each call of the batch it fails in.
 */
export function doublingBatches<T>(items: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let from = 0, size = 1; from < items.length; from += size, size = Math.min(2 * size, MOST_ITEMS))
    batches.push(items.slice(from, from + size));
  return batches;
}
