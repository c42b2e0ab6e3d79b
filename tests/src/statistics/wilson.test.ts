import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "../../../src/statistics/wilson.ts";

test("81 of 263 gives the interval of Newcombe's table", () => {
  const [low, high] = wilson(81 / 263, 263);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
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
