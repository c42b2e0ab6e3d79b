// Right, but goes over the whole grid as often as it has squares, and lowers each beside a lower one.
// time: O(m^2 * n^2)
function shortestPathInGrid(grid) {
  const [rows, columns] = [grid.length, grid[0].length];
  const steps = Array.from({ length: rows }, () => new Array(columns).fill(Infinity));
  if (grid[0][0] === ".") steps[0][0] = 0;
  for (let round = rows * columns; round > 0; round--) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (grid[row][column] === "#") continue;
        let nearest = steps[row][column] - 1;
        if (row > 0) nearest = Math.min(nearest, steps[row - 1][column]);
        if (row < rows - 1) nearest = Math.min(nearest, steps[row + 1][column]);
        if (column > 0) nearest = Math.min(nearest, steps[row][column - 1]);
        if (column < columns - 1) nearest = Math.min(nearest, steps[row][column + 1]);
        steps[row][column] = nearest + 1;
      }
    }
  }
  const least = steps[rows - 1][columns - 1];
  return least === Infinity ? -1 : least;
}
