// Right, but sorts.
// time: O(n log n)
// space: O(n)
function longestRun(numbers) {
  const ordered = numbers.toSorted((a, b) => a - b);
  let longest = 0;
  let run = 0;
  for (let index = 0; index < ordered.length; index++) {
    const step = index === 0 ? NaN : ordered[index] - ordered[index - 1];
    if (step === 0) continue;
    run = step === 1 ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}
