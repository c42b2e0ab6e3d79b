/** Rows of a band of the maze that balls roll through: two with pegs, a floor with holes, a long one, and a wall. */
const BAND = 5;
const PERIOD = 6;

/**
 * Walls, 1, and corridors, 0, that branch in two wherever there is room, mirror images of each other, so that a share of all cells is
 * as far from the middle as any other of them: the worst case of what searches breadth first. `middle` is where they begin. The
 * share is the same where the size of a square doubles; in between a step may fall short.
 */
export function branching(rows: number, columns: number): { maze: number[][]; middle: [number, number] } {
  const maze = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1));
  const middle: [number, number] = [(rows - 1) >> 1, (columns - 1) >> 1];
  dig(maze, middle, middle);
  return { maze, middle };
}

// A wall stands between a corridor and what branches off further out: no way is shorter than that through the tree.
function dig(
  maze: number[][],
  [row, column]: readonly [number, number],
  reach: readonly [number, number],
): void {
  const [high, wide] = reach;
  const isWide = wide >= high;
  const most = Math.max(high, wide);
  const [inner, step] = most < 2 ? [0, most] : [(most - 2) >> 1, ((most - 2) >> 1) + 2];
  for (let at = -step; at <= step; at++)
    (maze[isWide ? row : row + at] as number[])[isWide ? column + at : column] = 0;
  if (most < 2) return;
  for (const by of [-step, step])
    if (isWide) dig(maze, [row, column + by], [high, inner]);
    else dig(maze, [row + by, column], [inner, wide]);
}

/**
 * A maze in which a ball that rolls until it meets a wall comes to rest in half of the cells of every fifth row, and rolls along the
 * whole row from each. Pegs in two rows stop it at columns of their own, and let it pass to the right from one gap between pegs to
 * the next; holes in the floor drop it into the long row; that one's end leads to the next band.
 */
export function rolling(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => (isWall(row % BAND, column) ? 1 : 0)),
  );
}

function isWall(row: number, column: number): boolean {
  const at = (column + 1) % PERIOD;
  switch (row) {
    case 0:
      return at === 0;
    case 1:
      return at === 3;
    case 2:
      return column === 0 || at === 0 || at === 3 || at === 5;
    case 3:
      return false;
    default:
      return column > 0;
  }
}
