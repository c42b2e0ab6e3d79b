// All sums there are, twice as many with each entry.
// time: O(2^n)
// space: O(2^n)
function countChoices(numbers, target) {
  let sums = [0];
  for (const number of numbers) {
    const known = sums.length;
    for (let at = 0; at < known; at++) sums.push(sums[at] + number);
  }
  let count = 0;
  for (const sum of sums) if (sum === target) count++;
  return count;
}
