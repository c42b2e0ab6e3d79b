import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterInterval, rateInterval } from "../../../src/statistics/rate-interval.ts";
import { wilson } from "../../../src/statistics/wilson.ts";

const VALUES = [0, 0.2, 0.4, 1, 1, 0.6, 0.8, 1, 0.2, 0];

// By Python's statistics module: mean 0.52, variance 0.170667, so 14.625 trials, and t of 9 degrees of freedom.
test("values between 0 and 1 count as so many trials as would vary as they do", () => {
  expect(rateInterval(VALUES, 50)).toEqual([expect.closeTo(0.260_405, 5), expect.closeTo(0.769_227, 5)]);
});

test("where a problem is right or wrong it is Wilson's interval over problems", () => {
  const values = Array.from({ length: 263 }, (_, at) => (at < 81 ? 1 : 0));
  expect(rateInterval(values, 263)).toEqual(wilson(81 / 263, 263));
});

test("problems that are all alike count no more than their samples, and a single one says nothing", () => {
  expect(clusterInterval([0.5, 0.5, 0.5], 6)).toEqual(wilson(0.5, 6, 4.3026527290723555));
  expect(clusterInterval([0.5], 10)).toEqual([0, 1]);
});

test("the interval holds the mean, lies between 0 and 1, and does not depend on the order", () => {
  const rates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rates, (values) => {
      const [low, high] = rateInterval(values, values.length * 3);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(mean + 1e-9);
      expect(high).toBeGreaterThanOrEqual(mean - 1e-9);
      const [again] = rateInterval(values.toReversed(), values.length * 3);
      expect(again).toBeCloseTo(low, 9);
    }),
  );
});
