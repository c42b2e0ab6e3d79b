import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "../../../src/statistics/wilson.ts";

// Table I of Newcombe 1998, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i has the interval of Newcombe's table", (successes, trials, low, high) => {
  const found = wilson(successes / trials, trials);
  expect(found).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
});

test("one success of one does not make certain", () => {
  const [low, high] = wilson(1, 1);
  expect(low).toBeCloseTo(0.2065, 4);
  expect(high).toBe(1);
});

test("the interval always holds the mean and lies between 0 and 1", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 1e6 }),
      (mean, trials) => {
        const [low, high] = wilson(mean, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(mean + 1e-12);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
      },
    ),
  );
});
