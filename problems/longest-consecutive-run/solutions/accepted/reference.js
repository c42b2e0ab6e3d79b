// A Set, and a walk upwards from each number that begins a run.
// time: O(n)
// space: O(n)
function longestRun(numbers) {
  const present = new Set(numbers);
  let longest = 0;
  for (const first of present) {
    if (present.has(first - 1)) continue;
    let end = first + 1;
    while (present.has(end)) end++;
    longest = Math.max(longest, end - first);
  }
  return longest;
}
