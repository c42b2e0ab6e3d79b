// Right, but copies all values for each that is added.
// time: O(n + k^2)
// space: O(n + k)
function decodeRuns(text) {
  let values = [];
  for (const run of text.split(" ").filter((each) => each !== "")) {
    const [value, count = "1"] = run.split("x").reverse();
    for (let time = 0; time < Number(count); time++) values = [...values, Number(value)];
  }
  return values;
}
