import type { Maker } from "../maker.ts";
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

function bridge(maker: Maker, n: number): number[][] {
  const isLand = maker.pick(
    (_: number, column: number) => column === 0 || column === n - 1,
    (row: number, column: number) => row + column === 0 || row + column === 2 * n - 2,
    (row: number, column: number) => row !== 1 && column < n,
  );
  return Array.from({ length: n }, (_, row) =>
    Array.from({ length: n }, (_cell, column) => (isLand(row, column) ? 1 : 0)),
  );
}

function open(maker: Maker, rows: number, columns: number): number[][] {
  const grid =
    maker.style === "random"
      ? maker.grid(rows, columns, [0, 2]).map((row) => row.map((cell) => (cell === 2 ? 1 : 0)))
      : maker.grid(rows, columns, [0, 0]);
  return withCells(grid, [
    [0, 0, 0],
    [rows - 1, columns - 1, 0],
  ]);
}

export const GRIDS: Readonly<Record<string, Recipe>> = {
  "brick-wall": over(["n", "g"], (maker, n, g) => [wall(maker, n, g)], { letters: { m: "g", N: "n*g" } }),
  "cherry-pickup": overN((maker, n) => [maker.grid(n, n, [0, 1])], {
    ladder: { from: 2, to: 48, factor: 1.5 },
  }),
  "find-missing-and-repeated-values": overN((maker, n) => [almostAll(maker, n)], {
    ladder: { from: 2, to: 48, factor: 1.5 },
  }),
  "find-the-safest-path-in-a-grid": overN(
    (maker, n) => [
      withCells(maker.grid(n, n, [0, 0]), [
        [n - 1, 0, 1],
        ...(maker.style === "random" ? [[0, n - 1, 1] as const] : []),
      ]),
    ],
    {
      ladder: SQUARES,
    },
  ),
  "flood-fill": over(["m", "n"], (maker, m, n) => [maker.grid(m, n, [0, 1]), m - 1, 0, 2]),
  "image-smoother": over(["n", "m"], (maker, n, m) => [maker.grid(n, m, [0, 255])]),
  "maximum-number-of-points-with-cost": over(["m", "n"], (maker, m, n) => [maker.grid(m, n, [0, 100])], {
    ladder: { from: 3, to: 96, factor: 1.6 },
  }),
  "min-cost-to-connect-points": overN((maker, n) => [maker.grid(n, 2, [-n, n])], {
    ladder: { from: 4, to: 256, factor: 2 },
  }),
  "minimum-falling-path-sum-ii": overN((maker, n) => [maker.grid(n, n, [-9, 9])], {
    ladder: { from: 2, to: 90, factor: 1.5 },
  }),
  "paint-house-ii": over(["n", "k"], (maker, n, k) => [maker.grid(n, k, [1, 20])]),
  "shortest-bridge": overN((maker, n) => [bridge(maker, n)], { ladder: SQUARES }),
  "shortest-path-in-binary-matrix": overN((maker, n) => [open(maker, n, n)], { ladder: SQUARES }),
  "snakes-and-ladders": overN((maker, n) => [maker.grid(n, n, [-1, -1])], { ladder: SQUARES }),
  "the-maze": over(["m", "n"], (maker, m, n) => [open(maker, m, n), [0, 0], [m - 1, maker.pick(n - 1, 0)]], {
    ladder: { from: 4, to: 64, factor: 2 },
  }),
};
