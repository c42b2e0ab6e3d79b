import { expect, test } from "vitest";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { BYTE_JITTER } from "../../../graders/complexity/jitter.ts";
import { endsStraight } from "../../../graders/complexity/straight-line.ts";

const pointsOf = (cost: (n: number) => number) =>
  Array.from({ length: 13 }, (_, at) => ({ size: { n: at + 1 }, cost: cost(at + 1), family: "any" }));

test("bytes that end on a line are linear, though room made ahead bends their start", () => {
  const points = pointsOf((n) => (n < 2 ? 2464 : 2688 + 240 * Math.max(0, n - 4.5)));
  expect(inferGrowth(points, ["n"], "O(n)", BYTE_JITTER).class).toBe("O(n)");
});

test("a curve ends on no line, and nor do steps or what no longer grows", () => {
  expect(
    endsStraight(
      pointsOf((n) => 1000 * n * n),
      "n",
    ),
  ).toBe(false);
  expect(
    endsStraight(
      pointsOf((n) => 1000 * n * Math.log2(n + 1)),
      "n",
    ),
  ).toBe(false);
  expect(
    endsStraight(
      pointsOf((n) => 800 * 2 ** Math.ceil(Math.log2(n))),
      "n",
    ),
  ).toBe(false);
  expect(
    endsStraight(
      pointsOf(() => 800),
      "n",
    ),
  ).toBe(false);
});
