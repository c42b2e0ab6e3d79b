// A heap of the k largest scores so far, made by hand.
// time: O(n * k * log k)
// space: O(k)
function kthLargest(heats) {
  const final = heats[0].slice();
  for (let at = (final.length >> 1) - 1; at >= 0; at--) sink(final, at);
  for (let index = 1; index < heats.length; index++) {
    for (const score of heats[index]) {
      if (score <= final[0]) continue;
      final[0] = score;
      sink(final, 0);
    }
  }
  return final[0];
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
