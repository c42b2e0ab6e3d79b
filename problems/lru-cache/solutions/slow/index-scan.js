// Right, but looks through an array of entries for the key, at every use.
// time: O(n) per operation
// space: O(n)
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = [];
  }

  get(key) {
    const index = this.entries.findIndex((entry) => entry.key === key);
    if (index < 0) return -1;
    const [entry] = this.entries.splice(index, 1);
    this.entries.push(entry);
    return entry.value;
  }

  put(key, value) {
    const index = this.entries.findIndex((entry) => entry.key === key);
    if (index >= 0) this.entries.splice(index, 1);
    else if (this.entries.length === this.capacity) this.entries.shift();
    this.entries.push({ key, value });
  }
}
