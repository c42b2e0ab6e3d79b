// Right, but puts all bids in order.
// time: O((n + k) log(n + k))
// space: O(n + k)
function kthLargest(bids, k) {
  return bids.toSorted((a, b) => b - a)[k - 1];
}
