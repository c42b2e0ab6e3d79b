// A regular expression finds one run after the other, and nothing is kept but the values.
// time: O(n + k)
// space: O(k)
function decodeRuns(text: string): number[] {
  const values: number[] = [];
  for (const [, count, value] of text.matchAll(/(?:(\d+)x)?(-?\d+)/g)) {
    const times: number = count === undefined ? 1 : parseInt(count, 10);
    for (let time = 0; time < times; time++) values.push(parseInt(value!, 10));
  }
  return values;
}
