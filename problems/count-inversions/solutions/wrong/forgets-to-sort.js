// Counts across the halves as if they were in order, and never puts them there.
function countInversions(numbers) {
  if (numbers.length < 2) return 0;
  const middle = numbers.length >> 1;
  const left = numbers.slice(0, middle);
  const right = numbers.slice(middle);
  let count = countInversions(left) + countInversions(right);
  let at = 0;
  for (const value of right) {
    while (at < left.length && left[at] <= value) at++;
    count += left.length - at;
  }
  return count;
}
