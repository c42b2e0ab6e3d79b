// Takes a count of 0 for one that is missing.
function decodeRuns(text) {
  const values = [];
  for (const [, count, value] of text.matchAll(/(?:(\d+)x)?(-?\d+)/g)) {
    const times = Number(count) || 1;
    for (let time = 0; time < times; time++) values.push(Number(value));
  }
  return values;
}
