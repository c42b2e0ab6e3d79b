// Asks whether there is a way, and answers with the distance without walls.
function shortestPathInGrid(grid) {
  const [rows, columns] = [grid.length, grid[0].length];
  const seen = grid.map((row) => Array.from(row, (sign) => sign === "#"));
  const waiting = [[0, 0]];
  while (waiting.length > 0) {
    const [row, column] = waiting.pop();
    if (seen[row]?.[column] !== false) continue;
    seen[row][column] = true;
    if (row === rows - 1 && column === columns - 1) return rows + columns - 2;
    waiting.push([row + 1, column], [row, column + 1], [row - 1, column], [row, column - 1]);
  }
  return -1;
}
