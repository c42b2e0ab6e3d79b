/** Maps with at most `limit` calls under way; results stand in the order of the items, whichever ends first. */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // One iterator for all: each takes the next item when it is free.
  const queue = items.entries();
  const drain = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: limit }, drain));
  return results;
}
