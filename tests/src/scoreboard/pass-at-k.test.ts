import fc from "fast-check";
import { expect, test } from "vitest";
import { passAtK } from "../../../src/scoreboard/pass-at-k.ts";

/** Draws every set of k samples and looks whether one of them is a success. */
function byEnumeration(samples: readonly boolean[], k: number): number {
  const subsets = chooseAll(samples, k);
  return subsets.filter((subset) => subset.includes(true)).length / subsets.length;
}

function chooseAll<Item>([first, ...rest]: readonly Item[], k: number): Item[][] {
  if (k === 0) return [[]];
  if (first === undefined) return [];
  return [...chooseAll(rest, k - 1).map((subset) => [first, ...subset]), ...chooseAll(rest, k)];
}

test("pass@k is the share of all sets of k samples that hold a success", () => {
  const cases = fc
    .array(fc.boolean(), { minLength: 1, maxLength: 9 })
    .chain((samples) => fc.tuple(fc.constant(samples), fc.integer({ min: 1, max: samples.length })));
  fc.assert(
    fc.property(cases, ([samples, k]) => {
      const tally = { samples: samples.length, successes: samples.filter(Boolean).length };
      expect(passAtK(tally, k)).toBeCloseTo(byEnumeration(samples, k), 12);
    }),
  );
});

test("pass@k stays a finite number between 0 and 1 for thousands of samples", () => {
  const estimate = passAtK({ samples: 10_000, successes: 3 }, 5000);
  expect(estimate).toBeCloseTo(1 - 0.5 ** 3, 3);
});
