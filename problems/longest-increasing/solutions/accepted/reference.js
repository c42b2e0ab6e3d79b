// The smallest last number of each length.
// time: O(n log n)
// space: O(n)
function longestIncreasing(numbers) {
  const lasts = [];
  for (const number of numbers) {
    let low = 0;
    let high = lasts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lasts[middle] < number) low = middle + 1;
      else high = middle;
    }
    lasts[low] = number;
  }
  return lasts.length;
}
