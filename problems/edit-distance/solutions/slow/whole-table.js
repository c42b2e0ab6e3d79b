// Right and in time, but keeps the whole table.
// time: O(m * n)
// space: O(m * n)
function editDistance(source, target) {
  const table = [Array.from({ length: target.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= source.length; row++) {
    table.push([row]);
    for (let column = 1; column <= target.length; column++) {
      const exchanged = table[row - 1][column - 1] + (source[row - 1] === target[column - 1] ? 0 : 1);
      table[row].push(Math.min(exchanged, table[row - 1][column] + 1, table[row][column - 1] + 1));
    }
  }
  return table[source.length][target.length];
}
