// Right, but looks along the last numbers from the first instead of halving them.
// time: O(n^2)
// space: O(n)
function longestIncreasing(numbers) {
  const lasts = [];
  for (const number of numbers) {
    let place = 0;
    while (place < lasts.length && lasts[place] < number) place++;
    lasts[place] = number;
  }
  return lasts.length;
}
