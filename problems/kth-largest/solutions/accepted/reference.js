// A heap of the k largest bids so far, made by hand.
// time: O((n + k) log k)
// space: O(k)
function kthLargest(bids, k) {
  const rooms = bids.slice(0, k);
  for (let at = (k >> 1) - 1; at >= 0; at--) sink(rooms, at);
  for (let index = k; index < bids.length; index++) {
    if (bids[index] <= rooms[0]) continue;
    rooms[0] = bids[index];
    sink(rooms, 0);
  }
  return rooms[0];
}

function sink(heap, at) {
  const value = heap[at];
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
    if (heap[child] >= value) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = value;
}
