// The heap as a class, typed.
// time: O(v + e * log e)
// space: O(v + e)
type Entry = [cost: number, town: number];

class Heap {
  private readonly entries: Entry[] = [];

  get size(): number {
    return this.entries.length;
  }

  push(entry: Entry): void {
    let at: number = this.entries.push(entry) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && this.isLess(at, parent); parent = (at - 1) >> 1) {
      this.exchange(at, parent);
      at = parent;
    }
  }

  pop(): Entry {
    this.exchange(0, this.entries.length - 1);
    const top: Entry = this.entries.pop()!;
    for (let at = 0; ; ) {
      let least: number = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.entries.length && this.isLess(child, least)) least = child;
      }
      if (least === at) return top;
      this.exchange(at, least);
      at = least;
    }
  }

  private isLess(one: number, other: number): boolean {
    return this.entries[one]![0] < this.entries[other]![0];
  }

  private exchange(one: number, other: number): void {
    const kept: Entry = this.entries[one]!;
    this.entries[one] = this.entries[other]!;
    this.entries[other] = kept;
  }
}

function cheapestRoute(towns: number, roads: [number, number, number][], start: number, goal: number): number {
  const beside: Entry[][] = Array.from({ length: towns }, () => []);
  for (const [one, other, toll] of roads) {
    beside[one]!.push([toll, other]);
    beside[other]!.push([toll, one]);
  }
  const settled: boolean[] = new Array<boolean>(towns).fill(false);
  const heap = new Heap();
  heap.push([0, start]);
  while (heap.size > 0) {
    const [cost, town] = heap.pop();
    if (town === goal) return cost;
    if (settled[town]) continue;
    settled[town] = true;
    for (const [toll, other] of beside[town]!) if (!settled[other]) heap.push([cost + toll, other]);
  }
  return -1;
}
