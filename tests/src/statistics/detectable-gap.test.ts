import { expect, test } from "vitest";
import { detectableGap } from "../../../src/statistics/detectable-gap.ts";

const differing = (gained: number, lost: number, same: number) => [
  ...Array.from({ length: gained }, () => 1),
  ...Array.from({ length: lost }, () => -1),
  ...Array.from({ length: same }, () => 0),
];

test("the gap of 20 problems of 100 is the root of its equation, solved by hand", () => {
  const gap = detectableGap(differing(16, 4, 80), 1);
  const [z, power] = [1.959_964, 0.841_621];
  const slope = z / (2 * Math.sqrt(20));
  const variance = 0.2 - gap ** 2 - 2 * slope * gap * 0.8 + slope ** 2 * 0.2 * 0.8;
  expect(z * Math.sqrt(20) + power * Math.sqrt(100 * variance) + 1).toBeCloseTo(100 * gap, 5);
  expect(exactPower(gap)).toBeGreaterThan(0.76);
  expect(exactPower(gap)).toBeLessThan(0.84);
});

/** How often the exact test finds a gap, of 100 problems of which each differs with a chance of 0.2: every case counted. */
function exactPower(gap: number): number {
  let power = 0;
  for (let differ = 1; differ <= 60; differ += 1)
    for (let gained = 0; gained <= differ; gained += 1) {
      const tail = Array.from({ length: Math.min(gained, differ - gained) + 1 }, (_, at) => at);
      const p = 2 * tail.reduce((sum, at) => sum + binomial(differ, at, 0.5), 0);
      if (p < 0.05) power += binomial(100, differ, 0.2) * binomial(differ, gained, (1 + gap / 0.2) / 2);
    }
  return power;
}

function binomial(of: number, count: number, chance: number): number {
  let ways = 1;
  for (let at = 1; at <= count; at += 1) ways *= (of - count + at) / at;
  return ways * chance ** count * (1 - chance) ** (of - count);
}

// Of so many problems that differ, all to one side, six are needed: 2 / 2^6 < 5 %, and 2 / 2^5 is not.
test("models that never differed need a gap that makes six problems differ four times in five, or a few more", () => {
  const gap = detectableGap(differing(0, 0, 500), 1);
  const chanceOf = (least: number, mean: number) => {
    let [term, below] = [Math.exp(-mean), 0];
    for (let count = 0; count < least; count += 1) {
      below += term;
      term *= mean / (count + 1);
    }
    return 1 - below;
  };
  expect(chanceOf(6, 500 * gap)).toBeGreaterThan(0.8);
  expect(chanceOf(6, 500 * gap)).toBeLessThan(0.92);
});

test("more tests that are corrected for each other need a larger gap, more problems a smaller one", () => {
  const one = detectableGap(differing(16, 4, 80), 1);
  expect(detectableGap(differing(16, 4, 80), 10)).toBeGreaterThan(one);
  expect(detectableGap(differing(160, 40, 800), 1)).toBeLessThan(one / 3);
});

test("a set in which no gap could have shown says so", () => {
  expect(detectableGap([], 1)).toBe(1);
  expect(detectableGap(differing(1, 1, 1), 1)).toBe(1);
  // 2 / 2^5 is not below 5 %, and 6 * 2 / 2^7 neither.
  expect(detectableGap(differing(0, 0, 5), 1)).toBe(1);
  expect(detectableGap(differing(0, 0, 6), 1)).toBeLessThan(1);
  expect(detectableGap(differing(0, 0, 7), 6)).toBe(1);
});
