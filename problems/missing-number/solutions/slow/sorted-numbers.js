// Right, but sorts.
// time: O(n log n)
// space: O(n)
function missingNumber(numbers) {
  const ordered = numbers.toSorted((a, b) => a - b);
  const gap = ordered.findIndex((number, index) => number !== index);
  return gap === -1 ? numbers.length : gap;
}
