// Right, but looks for each partner from the front.
// time: O(n^2)
// space: O(1)
function pairWithSum(numbers, target) {
  for (let i = 0; i < numbers.length; i++) {
    const j = numbers.indexOf(target - numbers[i], i + 1);
    if (j !== -1) return [i, j];
  }
  return [];
}
