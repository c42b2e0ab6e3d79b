// Right, but adds the entries of each choice up anew.
// time: O(n * 2^n)
function countChoices(numbers, target) {
  let count = 0;
  for (let mask = 0; mask < 1 << numbers.length; mask++) {
    let sum = 0;
    for (let at = 0; at < numbers.length; at++) if ((mask >> at) & 1) sum += numbers[at];
    if (sum === target) count++;
  }
  return count;
}
