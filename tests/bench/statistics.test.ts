import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geometricMean, median } from "./statistics.ts";

const values = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1 });

describe("the median", () => {
  test("is the middle one, or lies between the middle two", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  test("always has as many values below as above", () => {
    fc.assert(
      fc.property(values, (sample) => {
        const middle = median(sample);
        const below = sample.filter((value) => value < middle).length;
        const above = sample.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(sample.length / 2);
      }),
    );
  });

  test("of nothing is refused", () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe("the geometric mean", () => {
  test("calls twice and half even", () => {
    expect(geometricMean([2, 0.5])).toBeCloseTo(1);
    expect(geometricMean([4, 1])).toBeCloseTo(2);
  });

  test("of inverses is always the inverse", () => {
    fc.assert(
      fc.property(values, (sample) => {
        expect(geometricMean(sample.map((value) => 1 / value)) * geometricMean(sample)).toBeCloseTo(1);
      }),
    );
  });

  test("of nothing is refused", () => {
    expect(() => geometricMean([])).toThrow(RangeError);
  });
});
