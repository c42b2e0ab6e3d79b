// Splits at the blanks, then each run at its x.
// time: O(n + k)
// space: O(n + k)
function decodeRuns(text) {
  const values = [];
  if (text === "") return values;
  for (const run of text.split(" ")) {
    const parts = run.split("x");
    const value = Number(parts.at(-1));
    const count = parts.length === 2 ? Number(parts[0]) : 1;
    for (let time = 0; time < count; time++) values.push(value);
  }
  return values;
}
