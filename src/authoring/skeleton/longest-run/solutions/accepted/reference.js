// Looks for the end of each run, and jumps there.
// time: O(n)
// space: O(1)
function longestRun(numbers) {
  let longest = 0;
  let start = 0;
  while (start < numbers.length) {
    let end = start + 1;
    while (end < numbers.length && numbers[end] === numbers[start]) end++;
    longest = Math.max(longest, end - start);
    start = end;
  }
  return longest;
}
