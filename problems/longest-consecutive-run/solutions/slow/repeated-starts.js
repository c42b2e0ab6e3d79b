// Right, but walks the list and not the set: a number that begins a run is followed as often as it occurs.
// time: O(n^2)
// space: O(n)
function longestRun(numbers) {
  const present = new Set(numbers);
  let longest = 0;
  for (const first of numbers) {
    if (present.has(first - 1)) continue;
    let end = first + 1;
    while (present.has(end)) end++;
    longest = Math.max(longest, end - first);
  }
  return longest;
}
