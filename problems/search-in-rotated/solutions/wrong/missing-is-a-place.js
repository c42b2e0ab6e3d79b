// Returns where target would stand, and looks only whether that is inside the row.
function searchRotated(numbers, target) {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isSamePart = numbers[middle] >= numbers[0] === target >= numbers[0];
    const value = isSamePart ? numbers[middle] : target >= numbers[0] ? Infinity : -Infinity;
    if (value < target) low = middle + 1;
    else high = middle;
  }
  return numbers[low] > target ? -1 : low;
}
