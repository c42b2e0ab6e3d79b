import stringWidth from "string-width";
import { expect, test } from "vitest";
import { complexityLines } from "../../../src/report/complexity-lines.ts";
import type { Result } from "../../../src/scoreboard/result-schema.ts";

type Complexity = NonNullable<Result["complexity"]>;

const GROWTH: Complexity["time"] = {
  class: "O(n)",
  required: "O(n log n)",
  met: true,
  fit: { intercept: 100, constant: 3, residual: 0.01 },
  runnersUp: [
    { class: "O(n log n)", residual: 0.12 },
    { class: "O(n^2)", residual: 0.5 },
  ],
  points: [16, 64, 256, 1024].map((n) => ({
    size: { n },
    cost: 100 + 3 * n + (n === 64 ? 3 : 0),
    family: "sorted",
  })),
};
const UNCOUNTED = { ...GROWTH, class: null, met: null, fit: null, runnersUp: [], points: [] };

const tell = (time: Partial<Complexity["time"]>, per: "call" | "operation" = "call") =>
  complexityLines({ time: { ...GROWTH, ...time }, space: UNCOUNTED, met: null }, { width: 80, per });

test("a cost is told with its bound, its fit, the runner-up and how far behind, and every point", () => {
  expect(tell({}).slice(0, 10)).toEqual([
    "time: O(n)",
    "  required: O(n log n), met",
    "  fit: 100 + 3 * [n], off by 1 % (root mean square)",
    "  runner-up: O(n log n), off by 12 %, 12 times as far; then O(n^2) (50 %)",
    "  worst family      n  instructions    fit     off",
    "  sorted           16           148    148   0.0 %",
    "  sorted           64           295    292  -1.0 %",
    "  sorted          256           868    868   0.0 %",
    "  sorted        1,024         3,172  3,172   0.0 %",
    "",
  ]);
});

test("a fit of the largest sizes alone says from where on, and predicts nothing below", () => {
  const lines = tell({ fit: { intercept: 100, constant: 3, residual: 0.01, from: 256 } });
  expect(lines[2]).toBe("  fit: 100 + 3 * [n] from n = 256 on, off by 1 % (root mean square)");
  expect(lines.slice(5, 9)).toEqual([
    "  sorted           16           148      -      -",
    "  sorted           64           295      -      -",
    "  sorted          256           868    868  0.0 %",
    "  sorted        1,024         3,172  3,172  0.0 %",
  ]);
});

test("what the points do not tell apart is inconclusive, and names the rivals", () => {
  const [first, bound, why, rest, headings] = tell({ class: null, met: null, fit: null });
  expect(first).toBe("time: inconclusive (O(n log n) or O(n^2))");
  expect(bound).toBe("  required: O(n log n), cannot be told");
  expect(`${why} ${rest?.trim()}`).toBe(
    "  the counts do not tell these apart: O(n log n), off by 12 %; O(n^2), off by 50 %",
  );
  expect(headings).toBe("  worst family      n  instructions");
});

test("a part that is counted apart and decided is told first, with what all together reads in the runner-up's place", () => {
  const fit = { intercept: 100, constant: 3, residual: 0.01, sorts: "O(n log n)" };
  const runnersUp = [{ class: "O(n)", residual: 0.012 }];
  const lines = tell({ class: "O(n log n)", fit, runnersUp });
  expect(lines.slice(0, 4).join("\n")).toBe(
    [
      "time: O(n log n): its sorts and heaps, counted apart, grow so; all together is",
      "  too near O(n) to tell (off by 1.2 %)",
      "  required: O(n log n), met",
      "  fit: 100 + 3 * [n log n], off by 1 % (root mean square)",
    ].join("\n"),
  );
  expect(lines.join("\n")).not.toContain("runner-up");
  const moved = { intercept: 100, constant: 3, residual: 0.01, moved: "O(n^2)" };
  const rivals = [...runnersUp, { class: "O(n log n)", residual: 0.02 }];
  expect(tell({ class: "O(n^2 + k)", fit: moved, runnersUp: rivals }).join(" ")).toContain(
    "what it copies and shifts, counted apart, grows as O(n^2); all   together may be O(n) or O(n log n)",
  );
});

test("a cost that was not counted is told so, and draws nothing", () => {
  const lines = tell({});
  expect(lines.slice(lines.indexOf("space: not counted"))).toEqual([
    "space: not counted",
    "  required: O(n log n), cannot be told",
  ]);
});

test("of a class with methods the unit is an operation", () => {
  expect(tell({}, "operation")).toContain("  instructions per operation, log scale");
});

test("points that are further off than the fit says are explained", () => {
  const points = GROWTH.points.map((point) => ({ ...point, cost: point.cost + 20 * Math.sqrt(point.cost) }));
  expect(tell({ points }).join(" ")).toContain("points are further off: a lesser term");
  expect(tell({}).join(" ")).not.toContain("lesser term");
});

test("an exact fit divides by no zero", () => {
  const fit = { intercept: 100, constant: 3, residual: 0 };
  expect(tell({ fit })[3]).toContain("off by 12 %, 120 times as far");
});

test("no line is wider than the terminal, and no family commands it", () => {
  const points = GROWTH.points.map((point) => ({ ...point, family: `\u001B[2J\u202E${"x".repeat(300)}` }));
  const lines = tell({ points });
  expect(lines.join("\n")).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
});
