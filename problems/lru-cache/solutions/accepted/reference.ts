// A Map from keys to nodes of a doubly linked list.
// time: O(1) per operation
// space: O(n)
interface Entry {
  key: number;
  value: number;
  older: Entry | null;
  newer: Entry | null;
}

class LRUCache {
  private readonly entries: Map<number, Entry> = new Map();
  private oldest: Entry | null = null;
  private newest: Entry | null = null;
  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: number): number {
    const entry = this.entries.get(key);
    if (entry === undefined) return -1;
    this.unlink(entry);
    this.append(entry);
    return entry.value;
  }

  put(key: number, value: number): void {
    const known = this.entries.get(key);
    if (known !== undefined) this.unlink(known);
    else if (this.entries.size === this.capacity) this.evict();
    const entry: Entry = { key, value, older: null, newer: null };
    this.entries.set(key, entry);
    this.append(entry);
  }

  private evict(): void {
    const entry = this.oldest as Entry;
    this.unlink(entry);
    this.entries.delete(entry.key);
  }

  private unlink(entry: Entry): void {
    if (entry.older === null) this.oldest = entry.newer;
    else entry.older.newer = entry.newer;
    if (entry.newer === null) this.newest = entry.older;
    else entry.newer.older = entry.older;
  }

  private append(entry: Entry): void {
    entry.older = this.newest;
    entry.newer = null;
    if (this.newest === null) this.oldest = entry;
    else this.newest.newer = entry;
    this.newest = entry;
  }
}
