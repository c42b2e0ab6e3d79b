// One binary search over both parts of the row.
// time: O(log n)
// space: O(1)
function searchRotated(numbers, target) {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = numbers[middle];
    if (value === target) return middle;
    const isLeftAscending = numbers[low] <= value;
    const isLeft = isLeftAscending
      ? numbers[low] <= target && target < value
      : target < value || target > numbers[high];
    if (isLeft) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}
