// A queue that is walked by an index.
// time: O(m * n)
// space: O(m * n)
function shortestPathInGrid(grid) {
  const [rows, columns] = [grid.length, grid[0].length];
  const free = grid.map((row) => Array.from(row, (sign) => sign === "."));
  const queue = [];
  const visit = (row, column, steps) => {
    if (!free[row]?.[column]) return;
    free[row][column] = false;
    queue.push([row, column, steps]);
  };
  visit(0, 0, 0);
  for (let at = 0; at < queue.length; at++) {
    const [row, column, steps] = queue[at];
    if (row === rows - 1 && column === columns - 1) return steps;
    visit(row + 1, column, steps + 1);
    visit(row, column + 1, steps + 1);
    visit(row - 1, column, steps + 1);
    visit(row, column - 1, steps + 1);
  }
  return -1;
}
