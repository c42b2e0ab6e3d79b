// Keeps sums in an array of 32-bit numbers.
function countChoices(numbers, target) {
  const sums = new Int32Array(2 ** numbers.length);
  numbers.forEach((number, at) => {
    for (let sum = 0; sum < 2 ** at; sum++) sums[2 ** at + sum] = sums[sum] + number;
  });
  return sums.reduce((count, sum) => count + (sum === (target | 0) ? 1 : 0), 0);
}
