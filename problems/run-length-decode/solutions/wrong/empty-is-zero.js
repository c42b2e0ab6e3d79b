// Splits the empty message into one run, which is then read as the number 0.
function decodeRuns(text) {
  return text.split(" ").flatMap((run) => {
    const [value, count = "1"] = run.split("x").reverse();
    return new Array(Number(count)).fill(Number(value));
  });
}
