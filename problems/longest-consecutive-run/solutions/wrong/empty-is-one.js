// Begins with a longest run of 1, also where there is nothing.
function longestRun(numbers) {
  const present = new Set(numbers);
  let longest = 1;
  for (const first of present) {
    if (present.has(first - 1)) continue;
    let length = 1;
    while (present.has(first + length)) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}
