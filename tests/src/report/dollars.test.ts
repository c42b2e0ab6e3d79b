import { expect, test } from "vitest";
import { formatDollars } from "../../../src/report/dollars.ts";

test.each([
  [0, "$0"],
  [0.00004, "under $0.0001"],
  [0.0123, "$0.0123"],
  [12.3, "$12.30"],
])("%d dollars are written %s", (usd, words) => {
  expect(formatDollars(usd)).toBe(words);
});
