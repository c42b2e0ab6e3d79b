// Two rows that change places, typed.
// time: O(m * n)
// space: O(min(m, n))
function editDistance(source: string, target: string): number {
  const [short, long]: [string, string] = source.length < target.length ? [source, target] : [target, source];
  let above: number[] = [];
  for (let column = 0; column <= short.length; column++) above.push(column);
  let current: number[] = [...above];
  for (let row = 1; row <= long.length; row++) {
    current[0] = row;
    for (let column = 1; column <= short.length; column++) {
      const exchange: number = long[row - 1] === short[column - 1] ? 0 : 1;
      current[column] = Math.min(
        above[column - 1]! + exchange,
        above[column]! + 1,
        current[column - 1]! + 1,
      );
    }
    [above, current] = [current, above];
  }
  return above[short.length]!;
}
