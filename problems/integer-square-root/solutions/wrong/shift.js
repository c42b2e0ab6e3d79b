// Halves with a shift, which sees 32 bits; where that gives nonsense it falls back on the root of a double, rounded.
function integerSquareRoot(number) {
  let low = 0;
  let high = number;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (middle <= low || middle > high) return Math.round(Math.sqrt(number));
    if (middle * middle <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
