import type { Maker } from "../maker.ts";
import { branching, rolling } from "../mazes.ts";
import type { Recipe } from "../recipe.ts";
import { over, overN } from "./one-size.ts";

const SQUARES = { from: 4, to: 64, factor: 1.6 };

/** A copy with some cells set. */
function withCells(
  grid: number[][],
  cells: readonly (readonly [row: number, column: number, value: number])[],
): number[][] {
  for (const [row, column, value] of cells) (grid[row] as number[])[column] = value;
  return grid;
}

/** Rows of as many bricks, of widths 1 and 2 in an order of their own. */
function wall(maker: Maker, rows: number, bricks: number): number[][] {
  const widths = Array.from({ length: bricks }, (_, at) => 1 + (at % 2));
  return Array.from({ length: rows }, () =>
    maker.style === "random" ? maker.random.shuffle(widths) : widths,
  );
}

/** The numbers from 1 to n * n, one twice and one missing. */
function almostAll(maker: Maker, n: number): number[][] {
  const numbers = maker.permutation(n * n, 1);
  numbers[0] = numbers[n * n - 1] as number;
  return Array.from({ length: n }, (_, row) => numbers.slice(row * n, (row + 1) * n));
}

/** Two shores, two corners, or an island that is nearly all there is. */
function bridge(maker: Maker, n: number): number[][] {
  const isLand = maker.pick(
    (_: number, column: number) => column === 0 || column === n - 1,
    (row: number, column: number) => row + column === 0 || row + column === 2 * n - 2,
    (row: number) => row !== 1,
    (row: number) => row !== n - 2,
  );
  return Array.from({ length: n }, (_, row) =>
    Array.from({ length: n }, (_cell, column) => (isLand(row, column) ? 1 : 0)),
  );
}

/** One colour, or corridors of one. */
function image(maker: Maker, n: number): [image: number[][], row: number, column: number] {
  const { maze, middle } = branching(n, n);
  return maker.pick([maze, ...middle], [maker.grid(n, n, [0, 1]), n - 1, 0]);
}

/**
 * Branching corridors whose middle is reached from the first corner. The last corner has a corridor of its own along three
 * sides, which never meets them, so that a search from both ends goes on until everything is seen.
 */
function corridors(n: number): number[][] {
  if (n < 8)
    return withCells(wallsOf(n), [
      [0, 0, 0],
      [n - 1, n - 1, 0],
    ]);
  const { maze, middle } = branching(n - 4, n - 4);
  const column = middle[1] + 2;
  return wallsOf(n).map((row, at) =>
    row.map((wall, beside) => {
      if (at === 0) return beside <= column ? 0 : 1;
      if (at === n - 1 || (beside === 0 && at > 1) || (beside === n - 1 && at > 1)) return 0;
      if (beside === column && at <= middle[0] + 2) return 0;
      return maze[at - 2]?.[beside - 2] ?? wall;
    }),
  );
}

const wallsOf = (n: number) => Array.from({ length: n }, () => Array.from({ length: n }, () => 1));

/**
 * A comb of cells far from thieves, with less safe ones beside all its teeth: these wait in the heap until the comb is done.
 * Or a single thief in one corner or another.
 */
function thieves(maker: Maker, n: number): number[][] {
  const comb = maker
    .grid(n, n, [0, 0])
    .map((row, at) => row.map((_, column) => (at > 1 && column % 4 === 2 ? 1 : 0)));
  const alone = (row: number, column: number) => withCells(maker.grid(n, n, [0, 0]), [[row, column, 1]]);
  return maker.pick(comb, alone(n - 1, 0), alone(n - 1, n - 1));
}

/** No ladder at all, or ladders that branch: from the six squares after each one reached to places six squares apart. */
function board(maker: Maker, n: number): number[][] {
  const squares = maker.grid(n, n, [-1, -1]);
  if (maker.style !== "random") return squares;
  const ladders = Math.floor((n * n - 8) / 7);
  const feet = Array.from({ length: ladders }, (_, at) => 2 + 7 * Math.floor(at / 6) + (at % 6));
  return withCells(
    squares,
    feet.map((foot, at) => [...cellOf(foot, n), 8 + 7 * at]),
  );
}

/** Squares are counted from below, to the right and to the left in turn. */
function cellOf(square: number, n: number): [row: number, column: number] {
  const row = Math.floor((square - 1) / n);
  const column = (square - 1) % n;
  return [n - 1 - row, row % 2 === 0 ? column : n - 1 - column];
}

/** What a ball rolls through, and a cell in which it never comes to rest. */
function maze(maker: Maker, rows: number, columns: number): unknown[] {
  const along = rolling(rows, columns);
  const across = rolling(columns, rows);
  const turned = along.map((row, at) => row.map((_, column) => across[column]?.[at] ?? 1));
  return maker.pick(
    [along, [0, 0], [0, Math.min(2, columns - 1)]],
    [turned, [0, 0], [Math.min(2, rows - 1), 0]],
  );
}

/** A cluster in which all pairs are nearer than one last point is to any. */
function points(maker: Maker, n: number): number[][] {
  const cluster = maker.grid(n, 2, [-n, n]);
  return maker.style === "random" ? withCells(cluster, [[n - 1, 0, 20 * n]]) : cluster;
}

const CELLS = Array.from({ length: 81 }, (_, at) => [Math.floor(at / 9), at % 9] as const);

/** The first so many numbers of a board that is solved, row by row, from below, or anywhere. */
function sudoku(maker: Maker, filled: number): string[][] {
  const board = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => "."));
  const order = maker.pick(maker.random.shuffle(CELLS), CELLS, CELLS.toReversed());
  for (const [row, column] of order.slice(0, filled))
    (board[row] as string[])[column] = String(((3 * (row % 3) + Math.floor(row / 3) + column) % 9) + 1);
  return board;
}

export const GRIDS: Readonly<Record<string, Recipe>> = {
  "brick-wall": over(["n", "g"], (maker, n, g) => [wall(maker, n, g)], { letters: { m: "g", N: "n*g" } }),
  "cherry-pickup": overN((maker, n) => [maker.grid(n, n, [0, 1])], {
    ladder: { from: 2, to: 48, factor: 1.5 },
  }),
  "find-missing-and-repeated-values": overN((maker, n) => [almostAll(maker, n)], {
    ladder: { from: 2, to: 48, factor: 1.5 },
  }),
  "find-the-safest-path-in-a-grid": overN((maker, n) => [thieves(maker, n)], { ladder: SQUARES }),
  "flood-fill": overN((maker, n) => [...image(maker, n), 2], {
    letters: { m: "n" },
    ladder: { from: 3, to: 192, factor: 2 },
  }),
  "image-smoother": over(["m", "n"], (maker, m, n) => [maker.grid(m, n, [0, 255])]),
  "maximum-number-of-points-with-cost": over(["m", "n"], (maker, m, n) => [maker.grid(m, n, [0, 100])], {
    ladder: { from: 3, to: 96, factor: 1.6 },
  }),
  "min-cost-to-connect-points": overN((maker, n) => [points(maker, n)], {
    ladder: { from: 4, to: 256, factor: 2 },
  }),
  "minimum-falling-path-sum-ii": overN((maker, n) => [maker.grid(n, n, [-9, 9])], {
    ladder: { from: 2, to: 90, factor: 1.5 },
  }),
  // Of one colour no two houses can be painted: no smaller sizes are to be tried.
  "paint-house-ii": over(["n", "k"], (maker, n, k) => [maker.grid(n, k, [1, 20])], {
    ladder: { from: 3, to: 256, factor: 1.5 },
  }),
  "shortest-bridge": overN((maker, n) => [bridge(maker, n)], { ladder: SQUARES }),
  "shortest-path-in-binary-matrix": overN(
    (maker, n) => [maker.style === "random" ? corridors(n) : withCells(wallsOf(n), [[0, 0, 0]])],
    { ladder: { from: 7, to: 112, factor: 2 } },
  ),
  "snakes-and-ladders": overN((maker, n) => [board(maker, n)], { ladder: { from: 8, to: 80, factor: 1.4 } }),
  "valid-sudoku": over(["filled"], (maker, filled) => [sudoku(maker, filled)], {
    letters: { n: null },
    ladder: { from: 4, to: 81, factor: 1.5 },
  }),
  "the-maze": over(["m", "n"], (maker, m, n) => maze(maker, m, n), {
    ladder: { from: 4, to: 128, factor: 1.6 },
  }),
};
