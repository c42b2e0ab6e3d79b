// Right, but looks for each square in the list of those where it was.
// time: O(m^2 * n^2)
// space: O(m * n)
function spiralOrder(table) {
  const seen = [];
  let [row, column, down, right] = [0, 0, 1, 0];
  const isFree = (r, c) => table[r]?.[c] !== undefined && !seen.some((square) => square[0] === r && square[1] === c);
  while (seen.length < table.length * table[0].length) {
    seen.push([row, column]);
    if (!isFree(row + down, column + right)) [down, right] = [-right, down];
    row += down;
    column += right;
  }
  return seen.map(([r, c]) => table[r][c]);
}
