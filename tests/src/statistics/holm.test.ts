import { expect, test } from "vitest";
import { holm } from "../../../src/statistics/holm.ts";

// R: p.adjust(c(...), "holm")
test.each([
  [
    [0.01, 0.02, 0.03, 0.04, 0.05],
    [0.05, 0.08, 0.09, 0.09, 0.09],
  ],
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02],
  ],
  [
    [0.6, 0.7],
    [1, 1],
  ],
  [[], []],
])("%j becomes %j", (given, adjusted) => {
  expect(holm(given)).toEqual(adjusted.map((value): unknown => expect.closeTo(value, 12)));
});
