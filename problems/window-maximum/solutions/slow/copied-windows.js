// Right, but copies each window out, and goes through the copy.
// time: O(n^2)
// space: O(n)
function windowMaximum(numbers, width) {
  const shown = [];
  for (let first = 0; first + width <= numbers.length; first++)
    shown.push(numbers.slice(first, first + width).reduce((a, b) => Math.max(a, b)));
  return shown;
}
