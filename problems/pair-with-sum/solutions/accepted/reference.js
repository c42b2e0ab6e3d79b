// A Map from each value to its position, filled while walking.
// time: O(n)
// space: O(n)
function pairWithSum(numbers, target) {
  const seen = new Map();
  for (let index = 0; index < numbers.length; index++) {
    const partner = seen.get(target - numbers[index]);
    if (partner !== undefined) return [partner, index];
    seen.set(numbers[index], index);
  }
  return [];
}
