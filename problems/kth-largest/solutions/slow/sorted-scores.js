// Right, but puts all scores in order.
// time: O(n * k * log(n * k))
// space: O(n * k)
function kthLargest(heats) {
  return heats.flat().sort((a, b) => b - a)[heats[0].length - 1];
}
