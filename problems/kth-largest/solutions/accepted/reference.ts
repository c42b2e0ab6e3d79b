// A heap of the k largest bids so far as a class, typed.
// time: O((n + k) log k)
// space: O(k)
class MinHeap {
  private readonly items: number[];

  constructor(items: number[]) {
    this.items = items;
    for (let at = (items.length >> 1) - 1; at >= 0; at--) this.sink(at, items[at]!);
  }

  get least(): number {
    return this.items[0]!;
  }

  replaceLeast(value: number): void {
    this.sink(0, value);
  }

  private sink(at: number, value: number): void {
    const { items } = this;
    for (let child = 2 * at + 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && items[child + 1]! < items[child]!) child++;
      if (items[child]! >= value) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = value;
  }
}

function kthLargest(bids: readonly number[], k: number): number {
  const rooms = new MinHeap(bids.slice(0, k));
  for (let index = k; index < bids.length; index++)
    if (bids[index]! > rooms.least) rooms.replaceLeast(bids[index]!);
  return rooms.least;
}
