import fc from "fast-check";
import { expect, test } from "vitest";
import { compact } from "../../../../src/report/plot/compact.ts";

test.each([
  [4096, "4096"],
  [16_384, "16384"],
  [17_179_869, "17.2M"],
  [0.25, "0.25"],
  [1.2e18, "1.2e+18"],
])("%d is written %s", (count, wanted) => expect(compact(count)).toBe(wanted));

test("seven characters are enough for any count", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e99, noNaN: true }), (count) => {
      expect(compact(count).length).toBeLessThanOrEqual(7);
    }),
  );
});
