// Containers that the approaches expect to find: a queue, a deque and heaps, each operation at its usual cost.
const DEQUE = `
class Deque {
  constructor(items = []) { this._items = [...items]; this._head = 0; this._front = []; }
  pushBack(item) { this._items.push(item); return this; }
  pushFront(item) { this._front.push(item); return this; }
  popFront() {
    if (this._front.length > 0) return this._front.pop();
    if (this._head >= this._items.length) return null;
    const item = this._items[this._head];
    this._items[this._head++] = undefined;
    if (this._head * 2 > this._items.length) { this._items.splice(0, this._head); this._head = 0; }
    return item;
  }
  popBack() {
    if (this._items.length > this._head) return this._items.pop();
    return this._front.length > 0 ? this._front.shift() : null;
  }
  front() { return this._front.length > 0 ? this._front[this._front.length - 1] : this._items[this._head]; }
  back() { return this._items.length > this._head ? this._items[this._items.length - 1] : this._front[0]; }
  size() { return this._front.length + this._items.length - this._head; }
  isEmpty() { return this.size() === 0; }
}`;

const QUEUE = `
class Queue {
  constructor(items = []) { this._items = [...items]; this._head = 0; }
  push(item) { this._items.push(item); return this; }
  enqueue(item) { return this.push(item); }
  pop() {
    if (this._head >= this._items.length) return null;
    const item = this._items[this._head];
    this._items[this._head++] = undefined;
    if (this._head * 2 > this._items.length) { this._items.splice(0, this._head); this._head = 0; }
    return item;
  }
  shift() { return this.pop(); }
  dequeue() { return this.pop(); }
  front() { return this._items[this._head]; }
  size() { return this._items.length - this._head; }
  get length() { return this.size(); }
  isEmpty() { return this.size() === 0; }
}`;

const HEAP = `
class _BenchHeap {
  constructor(compare) { this._compare = compare; this._items = []; }
  enqueue(item) {
    const items = this._items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this._compare(items[parent], item) <= 0) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
    return this;
  }
  dequeue() {
    const items = this._items;
    if (items.length === 0) return null;
    const top = items[0];
    const last = items.pop();
    if (items.length > 0) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= items.length) break;
        if (child + 1 < items.length && this._compare(items[child + 1], items[child]) < 0) child++;
        if (this._compare(last, items[child]) <= 0) break;
        items[at] = items[child];
        at = child;
      }
      items[at] = last;
    }
    return top;
  }
  push(item) { return this.enqueue(item); }
  pop() { return this.dequeue(); }
  front() { return this._items.length > 0 ? this._items[0] : null; }
  size() { return this._items.length; }
  isEmpty() { return this._items.length === 0; }
}
class PriorityQueue extends _BenchHeap {}
// Made with a priority, older versions give an item in an envelope.
class _BenchNumberHeap extends _BenchHeap {
  constructor(given, sign) { super(_benchCompare(given, sign)); this._inEnvelope = Boolean(given && given.priority); }
  _give(item) { return this._inEnvelope && item !== null ? { element: item } : item; }
  dequeue() { return this._give(super.dequeue()); }
  front() { return this._give(super.front()); }
}
function _benchCompare(given, sign) {
  if (given && given.compare) return given.compare;
  const value = typeof given === "function" ? given : given && given.priority ? given.priority : (item) => item;
  return (one, other) => sign * (value(one) - value(other));
}
class MinPriorityQueue extends _BenchNumberHeap {
  constructor(given) { super(given, 1); }
}
class MaxPriorityQueue extends _BenchNumberHeap {
  constructor(given) { super(given, -1); }
}`;

/** What the name of a container in a source calls for. */
export const JAVASCRIPT_LIBRARY: readonly (readonly [RegExp, string])[] = [
  [/\bDeque\b/, DEQUE],
  [/\bQueue\b/, QUEUE],
  [/\b(?:Min|Max)?PriorityQueue\b/, HEAP],
];
