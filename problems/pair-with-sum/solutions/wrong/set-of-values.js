// A set knows that a value was there, not how often: it refuses every pair of equal values.
function pairWithSum(numbers, target) {
  const values = new Set(numbers);
  for (let index = 0; index < numbers.length; index++) {
    const missing = target - numbers[index];
    if (missing !== numbers[index] && values.has(missing)) return [index, numbers.indexOf(missing)];
  }
  return [];
}
