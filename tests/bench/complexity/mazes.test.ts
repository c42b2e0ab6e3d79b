import { describe, expect, it } from "vitest";
import { branching, rolling } from "./mazes.ts";

type Cell = readonly [row: number, column: number];
const AROUND = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const;

/** The most cells that are equally far from the first. */
function widestRing(maze: readonly (readonly number[])[], from: Cell): number {
  const seen = new Set([from.join()]);
  let [ring, most]: [Cell[], number] = [[from], 0];
  while (ring.length > 0) {
    most = Math.max(most, ring.length);
    const around = ring.flatMap(([row, column]) =>
      AROUND.map(([down, right]): Cell => [row + down, column + right]),
    );
    ring = around.filter(
      ([row, column]) => maze[row]?.[column] === 0 && seen.size < seen.add([row, column].join()).size,
    );
  }
  return most;
}

/** Where a ball may come to rest, and how many cells all rolls from there pass. */
function rolls(maze: readonly (readonly number[])[]): { stops: number; passed: number } {
  const seen = new Set(["0,0"]);
  const waiting: Cell[] = [[0, 0]];
  let passed = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const [down, right] of AROUND) {
      let [row, column] = next;
      for (; maze[row + down]?.[column + right] === 0; passed++) [row, column] = [row + down, column + right];
      if (seen.size < seen.add([row, column].join()).size) waiting.push([row, column]);
    }
  return { stops: seen.size, passed };
}

describe("mazes", () => {
  it("that branch have the same share of their cells at one distance at sizes that double", () => {
    const shares = [24, 48, 96].map((n) => {
      const { maze, middle } = branching(n, n);
      return widestRing(maze, middle) / n ** 2;
    });
    for (const share of shares) expect(share).toBeCloseTo(1 / 18, 3);
  });

  it("that a ball rolls through have stops in proportion to their cells, and rolls as long as their rows", () => {
    for (const n of [32, 64, 128]) {
      const { stops, passed } = rolls(rolling(n, n));
      expect(stops / n ** 2).toBeGreaterThan(0.3);
      expect(passed / n ** 3).toBeGreaterThan(0.1);
    }
  });
});
