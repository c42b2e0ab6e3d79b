import fc from "fast-check";
import { expect, test } from "vitest";
import { effAtK, efficiencyScore } from "../../../src/scoreboard/eff-at-k.ts";
import { passAtK } from "../../../src/scoreboard/pass-at-k.ts";

/** Draws every set of k scores and takes the best of each. */
function byEnumeration(scores: readonly number[], k: number): number {
  const bests = chooseAll(scores, k).map((drawn) => Math.max(...drawn));
  return bests.reduce((sum, best) => sum + best, 0) / bests.length;
}

function chooseAll<Item>([first, ...rest]: readonly Item[], k: number): Item[][] {
  if (k === 0) return [[]];
  if (first === undefined) return [];
  return [...chooseAll(rest, k - 1).map((subset) => [first, ...subset]), ...chooseAll(rest, k)];
}

const eff = (scores: readonly number[], k: number) => effAtK({ samples: scores.length, scores }, k);
const score = fc.double({ min: 0, max: 1, noNaN: true });
const drawn = fc
  .array(score, { minLength: 1, maxLength: 9 })
  .chain((scores) => fc.tuple(fc.constant(scores), fc.integer({ min: 1, max: scores.length })));

test("eff@k is the mean of the best score over all sets of k samples", () => {
  fc.assert(
    fc.property(drawn, ([scores, k]) => {
      expect(eff(scores, k)).toBeCloseTo(byEnumeration(scores, k), 12);
    }),
  );
});

// Worked by hand: the best of {0, 0.25, 1, 0.5} taken two at a time is 0.25, 1, 0.5, 1, 0.5, 1.
test.each([
  [[0, 0.25, 1, 0.5], 1, 1.75 / 4],
  [[0, 0.25, 1, 0.5], 2, 4.25 / 6],
  [[0, 0.25, 1, 0.5], 3, 3.5 / 4],
  [[0, 0.25, 1, 0.5], 4, 1],
  [[0.3], 1, 0.3],
])("eff@k of %j at %i is %d", (scores, k, wanted) => {
  expect(eff(scores, k)).toBeCloseTo(wanted, 12);
});

test("where a score is all or nothing it is pass@k", () => {
  const tallies = fc
    .integer({ min: 1, max: 300 })
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }), fc.integer({ min: 1, max: n })));
  fc.assert(
    fc.property(tallies, ([samples, successes, k]) => {
      const scores = Array.from({ length: samples }, (_, at) => (at < successes ? 1 : 0));
      expect(eff(scores, k)).toBeCloseTo(passAtK({ samples, successes }, k), 9);
    }),
  );
});

test("it never falls with k, and stays between 0 and 1 for thousands of samples", () => {
  const scores = Array.from({ length: 5000 }, (_, at) => (at % 97) / 97);
  const rising = [1, 2, 10, 500, 4999, 5000].map((k) => eff(scores, k));
  expect(rising).toEqual(rising.toSorted((one, other) => one - other));
  expect(rising.every((rate) => rate >= 0 && rate <= 1)).toBe(true);
});

test("a sample scores the reference's share of its count, and at most 1", () => {
  expect([4, 1, 0.5].map((ratio) => efficiencyScore({ ratio }))).toEqual([0.25, 1, 1]);
});
