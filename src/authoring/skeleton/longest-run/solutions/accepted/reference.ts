// Counts the run that it is in, typed.
// time: O(n)
// space: O(1)
function longestRun(numbers: number[]): number {
  let longest = 0;
  let run = 0;
  for (let index = 0; index < numbers.length; index++) {
    run = numbers[index] === numbers[index - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}
