// Binary search, held below the root of 2^53 so that squares stay exact.
// time: O(log n)
// space: O(1)
function integerSquareRoot(number) {
  let low = 0;
  let high = Math.min(number, 94906265);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (middle * middle <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
