import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [grid: string[]];

export default defineJudge<Args, number>({
  validate: (grid) =>
    grid.every((row) => row.length === grid[0]?.length) ? null : "the rows differ in length",

  // Walls are rare enough that there often is a way, and the two corners are mostly free.
  generate: fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom("..#", "...#", "....#"),
    )
    .chain(([rows, columns, signs]) =>
      fc.tuple(
        fc.array(
          fc.string({ unit: fc.constantFrom(...Array.from(signs)), ...exactly(columns) }),
          exactly(rows),
        ),
        fc.constantFrom(true, true, true, false),
      ),
    )
    .map(([grid, isFree]) => [isFree ? withFreeCorners(grid) : grid]),

  families: {
    "no walls": ({ m, n }) => [gridOf(m, n, () => false)],
    "random walls": ({ m, n }, random) => [withFreeCorners(gridOf(m, n, () => random.int(1, 4) === 1))],
    "to and fro": ({ m, n = 1 }) => [gridOf(m, n, (row, column) => isBarrier(row, column, n))],
    "up and down": ({ m = 1, n }) => [gridOf(m, n, (row, column) => isBarrier(column, row, m))],
    pillars: ({ m, n }) => [
      withFreeCorners(gridOf(m, n, (row, column) => row % 2 === 1 && column % 2 === 1)),
    ],
    "the cheese walled in": ({ m = 1, n = 1 }) => [gridOf(m, n, (row, column) => row + column === m + n - 3)],
    "the mouse walled in": ({ m, n }) => [gridOf(m, n, (row, column) => row + column === 1)],
  },

  // Spreads from the mouse, a step at a time, over the whole grid.
  reference(grid) {
    const [last, goal] = [(grid[0] as string).length - 1, grid.length - 1];
    const seen = new Set<string>();
    let reached = [[0, 0]];
    for (let steps = 0; reached.length > 0; steps++) {
      reached = reached.filter(([row = 0, column = 0]) => {
        if (grid[row]?.[column] !== "." || seen.has(`${row} ${column}`)) return false;
        seen.add(`${row} ${column}`);
        return true;
      });
      if (reached.some(([row, column]) => row === goal && column === last)) return steps;
      reached = reached.flatMap(([row = 0, column = 0]) => [
        [row - 1, column],
        [row + 1, column],
        [row, column - 1],
        [row, column + 1],
      ]);
    }
    return -1;
  },

  properties: {
    "the way back is as long": {
      variants: (grid) => [[grid.map(backwards).toReversed()]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "rows and columns exchanged, the way is as long": {
      variants: (grid) => [[transposed(grid)]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "there is no way to a cheese in a row or column of walls": {
      variants: (grid) => [[grid.map((row) => `${row}#`)], [[...grid, "#".repeat(grid[0]?.length ?? 0)]]],
      holds: ({ variants }) => variants.every((steps) => steps === -1),
    },
    "a column of floor on the right is a step more, at most": {
      variants: (grid) => [[grid.map((row) => `${row}.`)]],
      holds: ({ args: [grid], result, variants: [other = -1] }) =>
        result === -1 || (other <= result + 1 && other >= grid.length + (grid[0] as string).length - 1),
    },
    "without walls the way is as long as the two sides": {
      variants: (grid) => [[grid.map((row) => row.replaceAll("#", "."))]],
      holds: ({ args: [grid], result, variants: [open = -1] }) =>
        open === grid.length + (grid[0] as string).length - 2 && (result === -1 || result >= open),
    },
  },
});

/** A wall across every second line, with a gap at one end and at the other in turn. */
function isBarrier(line: number, place: number, length: number): boolean {
  return line % 2 === 1 && place !== (line % 4 === 1 ? length - 1 : 0);
}

function gridOf(rows = 0, columns = 0, isWall: (row: number, column: number) => boolean): string[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (isWall(row, column) ? "#" : ".")).join(""),
  );
}

function withFreeCorners(grid: string[]): string[] {
  return grid.map((row, index) => {
    const opened = index === 0 ? `.${row.slice(1)}` : row;
    return index === grid.length - 1 ? `${opened.slice(0, -1)}.` : opened;
  });
}

function transposed(grid: string[]): string[] {
  return Array.from(grid[0] as string, (_, column) => grid.map((row) => row.charAt(column)).join(""));
}

function backwards(row: string): string {
  return Array.from(row).toReversed().join("");
}

function exactly(length: number): { minLength: number; maxLength: number; size: "max" } {
  return { minLength: length, maxLength: length, size: "max" };
}
