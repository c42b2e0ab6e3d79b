// Waves over numbered squares, typed.
// time: O(m * n)
// space: O(m * n)
function shortestPathInGrid(grid: string[]): number {
  const [rows, columns]: [number, number] = [grid.length, grid[0]!.length];
  const isFree: boolean[] = Array.from(grid.join(""), (sign) => sign === ".");
  let wave: number[] = isFree[0] ? [0] : [];
  isFree[0] = false;
  for (let steps = 0; wave.length > 0; steps++) {
    const next: number[] = [];
    const visit = (square: number): void => {
      if (!isFree[square]) return;
      isFree[square] = false;
      next.push(square);
    };
    for (const square of wave) {
      if (square === rows * columns - 1) return steps;
      const column: number = square % columns;
      if (column > 0) visit(square - 1);
      if (column < columns - 1) visit(square + 1);
      visit(square - columns);
      visit(square + columns);
    }
    wave = next;
  }
  return -1;
}
