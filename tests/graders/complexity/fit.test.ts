import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCosts } from "../../../graders/complexity/fit.ts";

const SIZES = [16, 64, 256, 1024, 4096];

describe("fitting costs", () => {
  it("always finds the constants of an exact line", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 1000 }), (start, each) => {
        const costs = SIZES.map((size) => start + each * size);
        const fit = fitCosts([SIZES], costs, 1);
        expect(fit?.intercept).toBeCloseTo(start, 3);
        expect(fit?.coefficients[0]).toBeCloseTo(each, 3);
        expect(fit?.residual).toBeLessThan(1e-9);
      }),
    );
  });

  it("never gives a constant that is not positive or an intercept below zero", () => {
    const cost = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(cost, { minLength: 5, maxLength: 5 }), (costs) => {
        const fit = fitCosts([SIZES, SIZES.map(Math.log2)], costs, 10);
        if (fit === null) return;
        expect(fit.intercept).toBeGreaterThanOrEqual(0);
        expect(Math.min(...fit.coefficients)).toBeGreaterThan(0);
      }),
    );
  });

  it("has no fit for falling costs", () => expect(fitCosts([SIZES], [5, 4, 3, 2, 1], 1)).toBeNull());

  it("has no fit for two features that are the same", () => {
    expect(
      fitCosts(
        [SIZES, SIZES.map((size) => 2 * size)],
        SIZES.map((size) => 3 * size),
        1,
      ),
    ).toBeNull();
  });

  it("fits costs of nothing at all by a constant", () => {
    expect(fitCosts([], [0, 0, 0], 0)).toMatchObject({ intercept: 0, residual: 0 });
  });
});
