import { expect, test } from "vitest";
import { detectableGap } from "../../../src/statistics/detectable-gap.ts";

const differing = (gained: number, lost: number, same: number) => [
  ...Array.from({ length: gained }, () => 1),
  ...Array.from({ length: lost }, () => -1),
  ...Array.from({ length: same }, () => 0),
];

// 2.8016 times sqrt((21 / 102 - (12 / 102)^2) / 102).
test("16 problems against 4 of 100 could have shown 12 points", () => {
  expect(detectableGap(differing(16, 4, 80), 1)).toBeCloseTo(0.121_565, 5);
});

test("more tests that are corrected for each other need a larger gap, more problems a smaller one", () => {
  const one = detectableGap(differing(16, 4, 80), 1);
  expect(detectableGap(differing(16, 4, 80), 10)).toBeGreaterThan(one);
  expect(detectableGap(differing(160, 40, 800), 1)).toBeLessThan(one / 3);
});

test("models that never differed could still have been told apart only by a gap", () => {
  expect(detectableGap(differing(0, 0, 40), 1)).toBeGreaterThan(0.05);
  expect(detectableGap([], 1)).toBe(1);
});
