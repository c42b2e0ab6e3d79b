// Takes a number out of the Set, and with it all that it reaches downwards and upwards.
// time: O(n)
// space: O(n)
function longestRun(numbers: readonly number[]): number {
  const rest: Set<number> = new Set(numbers);
  let longest = 0;
  for (const number of numbers) {
    if (!rest.delete(number)) continue;
    let low: number = number - 1;
    let high: number = number + 1;
    while (rest.delete(low)) low--;
    while (rest.delete(high)) high++;
    longest = Math.max(longest, high - low - 1);
  }
  return longest;
}
