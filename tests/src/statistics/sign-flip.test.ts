import fc from "fast-check";
import { expect, test } from "vitest";
import { signFlip } from "../../../src/statistics/sign-flip.ts";

const discordant = (gained: number, lost: number) => [
  ...Array.from({ length: gained }, () => 1),
  ...Array.from({ length: lost }, () => -1),
  ...Array.from({ length: 30 }, () => 0),
];

// Twice the lower tail of a fair coin, as exact fractions in Python.
test.each([
  [5, 15, 0.041_389_465_332_031_25],
  [10, 30, 0.002_221_433_773_229_363_4],
  [0, 6, 0.031_25],
  [1, 9, 0.021_484_375],
  [3, 3, 1],
])("%i problems against %i is the exact test of McNemar", (gained, lost, p) => {
  expect(signFlip(discordant(gained, lost), 1)).toEqual({ p: expect.closeTo(p, 12), how: "exact" });
});

// The tables in statsmodels's own tests, by Python with exact fractions, and scenario A of mlxtend's manual, as it is printed there.
test.each([
  [121, 59, 4.434449263755176e-6],
  [70, 59, 0.378687662693119],
  [80, 59, 0.0894523149944692],
  [11, 1, 0.00634765625],
])("%i against %i gives what McNemar's exact test gives elsewhere", (gained, lost, p) => {
  expect(signFlip(discordant(gained, lost), 1).p).toBeCloseTo(p, 14);
});

test("Darwin's fifteen pairs of maize give the 1,726 of 32,768 that Fisher counted", () => {
  const eighths = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  expect(signFlip(eighths, 1).p).toBeCloseTo(1726 / 32_768, 12);
});

// All 128 ways, as exact fractions in Python: 22 are as far from 0.
test("rates of five samples are swapped as they are", () => {
  expect(signFlip([0.6, -0.2, 0.4, 0.2, 1, -0.4, 0.8], 1).p).toBeCloseTo(22 / 128, 12);
});

test("without a difference there is nothing to find", () => {
  expect(signFlip([0, 0, 0], 1)).toEqual({ p: 1, how: "exact" });
  expect(signFlip([], 1).p).toBe(1);
});

test("it is the share of all ways to flip the signs, whatever the differences", () => {
  const tenths = fc.array(fc.integer({ min: -10, max: 10 }), { maxLength: 10 });
  fc.assert(
    fc.property(tenths, (whole) => {
      const sums = whole.reduce((sofar, one) => sofar.flatMap((sum) => [sum + one, sum - one]), [0]);
      const wanted = Math.abs(whole.reduce((sum, one) => sum + one, 0));
      const share = sums.filter((sum) => Math.abs(sum) >= wanted).length / sums.length;
      expect(
        signFlip(
          whole.map((one) => one / 10),
          1,
        ).p,
      ).toBeCloseTo(share, 10);
    }),
  );
});

test("what has no common step is drawn, the same for the same seed and close to the exact", () => {
  const rates = Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? -1 : 1) * (at / 200) ** 3 * 0.8);
  const [one, again, other] = [1, 1, 2].map((seed) => signFlip(rates, seed));
  expect(one?.how).toBe("sampled");
  expect(again).toEqual(one);
  expect(other?.p).toBeCloseTo(one?.p ?? 0, 2);
});
