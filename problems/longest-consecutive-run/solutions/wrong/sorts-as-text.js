// Sorts numbers as JavaScript does unless told otherwise: as text.
function longestRun(numbers) {
  const ordered = [...new Set(numbers)].sort();
  let longest = 0;
  let run = 0;
  ordered.forEach((number, index) => {
    run = index > 0 && number === ordered[index - 1] + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}
