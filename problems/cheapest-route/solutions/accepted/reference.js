// A binary heap of its own, with costs and towns side by side.
// No class of time is claimed: what the heap adds is a logarithm, and too little to be told from a line.
// space: O(v + e)
function cheapestRoute(towns, roads, start, goal) {
  const beside = Array.from({ length: towns }, () => []);
  for (const [one, other, toll] of roads) {
    beside[one].push([other, toll]);
    beside[other].push([one, toll]);
  }
  const costs = new Array(towns).fill(Infinity);
  const heap = [];
  push(heap, [0, start]);
  costs[start] = 0;
  while (heap.length > 0) {
    const [cost, town] = pop(heap);
    if (town === goal) return cost;
    if (cost > costs[town]) continue;
    for (const [other, toll] of beside[town]) {
      if (cost + toll >= costs[other]) continue;
      costs[other] = cost + toll;
      push(heap, [cost + toll, other]);
    }
  }
  return -1;
}

function push(heap, entry) {
  let at = heap.length;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent][0] <= entry[0]) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = entry;
}

function pop(heap) {
  const top = heap[0];
  const entry = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && heap[child + 1][0] < heap[child][0]) child++;
    if (child >= heap.length || heap[child][0] >= entry[0]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = entry;
  return top;
}
