// Merge sort by recursion, in two arrays.
// time: O(n log n)
// space: O(n)
function countInversions(numbers) {
  const items = numbers.slice();
  return sortAndCount(items, items.slice(), 0, items.length);
}

function sortAndCount(items, spare, start, end) {
  if (end - start < 2) return 0;
  const middle = (start + end) >> 1;
  let count = sortAndCount(items, spare, start, middle) + sortAndCount(items, spare, middle, end);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    if (left < middle && (right === end || items[left] <= items[right])) spare[at] = items[left++];
    else {
      spare[at] = items[right++];
      count += middle - left;
    }
  }
  for (let at = start; at < end; at++) items[at] = spare[at];
  return count;
}
