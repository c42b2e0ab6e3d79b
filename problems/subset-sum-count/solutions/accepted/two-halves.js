// Meets in the middle: the sums of the first half are counted, those of the second looked up.
// A better class than the required one: the square root of 2^n.
function countChoices(numbers, target) {
  const half = numbers.length >> 1;
  const counts = new Map();
  for (const sum of sumsOf(numbers.slice(0, half))) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  let ways = 0;
  for (const sum of sumsOf(numbers.slice(half))) ways += counts.get(target - sum) ?? 0;
  return ways;
}

function sumsOf(numbers) {
  const sums = [0];
  for (const number of numbers) for (let at = sums.length - 1; at >= 0; at--) sums.push(sums[at] + number);
  return sums;
}
