import { expect, test } from "vitest";
import { normalQuantile, t95, Z95 } from "../../../src/statistics/quantiles.ts";

test("the quantiles are those of every table", () => {
  expect(Z95).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 8);
  expect([1, 2, 9, 39, 163].map(t95)).toEqual(
    [12.7062047361747, 4.30265272974946, 2.2621571627982, 2.02269092003676, 1.97462462096637].map(
      (value): unknown => expect.closeTo(value, 6),
    ),
  );
});
