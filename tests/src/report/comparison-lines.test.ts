import { expect, test } from "vitest";
import { comparisonLines } from "../../../src/report/comparison-lines.ts";
import type { Comparison } from "../../../src/scoreboard/comparison-schema.ts";

const FOUND: Comparison = {
  ...{ measure: "pass@1", models: ["a", "b"], problems: 100, firstBetter: 16, secondBetter: 4 },
  difference: { estimate: 0.12, interval: [0.03, 0.21] },
  ...{ pValue: 0.0118, how: "exact", adjusted: 0.0354, detectable: 0.121 },
};

test("a pair that was told apart says who is better, and one that was not what would have shown", () => {
  const open: Comparison = { ...FOUND, models: ["a", "c"], adjusted: 0.4 };
  const worse: Comparison = { ...FOUND, difference: { estimate: -0.12, interval: [-0.21, -0.03] } };
  expect(comparisonLines([FOUND, open, worse, { ...FOUND, difference: null }], "pass@1")).toEqual([
    "pass@1, pair by pair (p corrected over 3):",
    "  a is better than b: +12.0 (3.0 to 21.0), 16 problems to 4, p = 0.035",
    "  a and c: not told apart: +12.0 (3.0 to 21.0), 16 problems to 4, p = 0.400; 12.1 points would have been",
    "  a is worse than b: -12.0 (-21.0 to -3.0), 16 problems to 4, p = 0.035",
  ]);
  expect(comparisonLines([FOUND], "optimal@1")).toEqual([]);
});

test("where no difference could be shown the interval, which may leave out 0, is left out", () => {
  const few: Comparison = {
    ...FOUND,
    problems: 2,
    firstBetter: 2,
    secondBetter: 0,
    adjusted: 0.5,
    detectable: 1,
  };
  expect(comparisonLines([few, { ...few, problems: 1, firstBetter: 1 }], "pass@1").slice(1)).toEqual([
    "  a and b: not told apart: +12.0, 2 problems to 0, p = 0.500; with 2 problems no difference could be shown",
    "  a and b: not told apart: +12.0, 1 problem to 0, p = 0.500; with 1 problem no difference could be shown",
  ]);
  const found = { ...few, adjusted: 0.01 };
  expect(comparisonLines([found], "pass@1")[1]).toContain("+12.0 (3.0 to 21.0)");
});
