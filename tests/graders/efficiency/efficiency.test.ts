import { expect, test } from "vitest";
import type { Point } from "#graders";
import { compareWithReference } from "../../../graders/efficiency/efficiency.ts";

const point = (m: number, n: number, cost: number): Point => ({ size: { m, n }, cost, family: "any" });

function compare(own: readonly Point[], reference: readonly Point[]) {
  const growth = { class: null, required: "O(1)", met: null, fit: null, runnersUp: [] };
  return compareWithReference({ time: { ...growth, points: own } }, reference);
}

test("counts are compared at the largest size that both reached", () => {
  const own = [point(16, 16, 300), point(64, 64, 900), point(16, 64, 500)];
  const reference = [point(256, 256, 9000), point(16, 64, 200), point(64, 64, 600), point(16, 16, 100)];
  expect(compare(own, reference)).toEqual({ size: { m: 64, n: 64 }, cost: 900, reference: 600, ratio: 1.5 });
});

test("a size is the same however its names are ordered", () => {
  const reference = [{ size: { n: 64, m: 16 }, cost: 250, family: "any" }];
  expect(compare([point(16, 64, 500)], reference)).toMatchObject({ ratio: 2 });
});

test("without a common size there is nothing to compare", () => {
  expect(compare([point(16, 16, 300)], [point(32, 32, 300)])).toBeNull();
  expect(compare([], [point(32, 32, 300)])).toBeNull();
});
