import { expect, test } from "vitest";
import { sideBySide, type Spot } from "../../../src/page/client/plots/side-by-side.ts";

test("lines that lie on each other are drawn apart, around where they belong", () => {
  const flat: Spot[] = [
    [1, 100],
    [2, 100],
  ];
  const [first, second, third] = sideBySide([flat, flat, [[1, 100]]]);
  expect(first).toEqual([
    [1, 95.5],
    [2, 97.75],
  ]);
  expect(second).toEqual([
    [1, 100],
    [2, 102.25],
  ]);
  expect(third).toEqual([[1, 104.5]]);
});

test("a line by itself stays where it is, and many stay close", () => {
  expect(sideBySide([[[1, 40]], [[1, 60]]])).toEqual([[[1, 40]], [[1, 60]]]);
  const heights = sideBySide(Array.from({ length: 20 }, (): Spot[] => [[1, 50]])).map(
    ([spot]) => spot?.[1] ?? 0,
  );
  expect(new Set(heights).size).toBe(20);
  expect([Math.min(...heights), Math.max(...heights)]).toEqual([32, 68]);
});
