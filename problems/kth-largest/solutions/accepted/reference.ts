// A heap as a class, typed: it is filled by the first k scores, and keeps the largest from then on.
// time: O(n * k * log k)
// space: O(k)
class MinHeap {
  private readonly items: number[] = [];

  get size(): number {
    return this.items.length;
  }

  get least(): number {
    return this.items[0]!;
  }

  push(value: number): void {
    let at: number = this.items.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.items[parent]! <= value) break;
      this.items[at] = this.items[parent]!;
      at = parent;
    }
    this.items[at] = value;
  }

  replaceLeast(value: number): void {
    const { items } = this;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && items[child + 1]! < items[child]!) child++;
      if (items[child]! >= value) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = value;
  }
}

function kthLargest(heats: readonly number[][]): number {
  const final = new MinHeap();
  for (const heat of heats) {
    for (const score of heat) {
      if (final.size < heat.length) final.push(score);
      else if (score > final.least) final.replaceLeast(score);
    }
  }
  return final.least;
}
