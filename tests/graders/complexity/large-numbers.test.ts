import { describe, expect, it } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";

function classOf(counts: readonly number[], [from, factor]: readonly [number, number]): string | null {
  const points = counts.map((cost, at): Point => ({
    size: { n: from * factor ** at },
    cost,
    family: "ascending",
  }));
  return inferGrowth(points, ["n"], "O(n)").class;
}

describe("work on a number that is the size itself", () => {
  it("is a round for each digit, though those beyond 2^30 cost twice as much", () => {
    const counts = [
      9187, 10_166, 11_212, 12_145, 13_229, 14_162, 15_095, 16_028, 18_204, 24_350, 26_602, 28_782, 30_921,
      33_060, 35_199,
    ];
    expect(classOf(counts, [10, 10])).toBe("O(log n)");
  });

  it("is logarithmic, though the largest number alone has twice as many digits", () => {
    const counts = [
      7817, 9147, 10_477, 14_402, 16_650, 18_586, 20_522, 22_458, 24_394, 26_330, 28_266, 30_202, 32_138,
      34_074, 66_302,
    ];
    expect(classOf(counts, [4, 4])).toBe("O(log n)");
  });

  it("is no loop, though the last step is the steepest by far", () => {
    const counts = [
      45_861, 50_111, 55_252, 59_511, 66_332, 72_815, 78_407, 83_999, 89_591, 95_183, 100_775, 106_367,
      111_959, 118_442, 140_603,
    ];
    expect(classOf(counts, [4, 4])).toBe("O(log n)");
  });

  it("is constant where it stands still between a few steps", () => {
    const counts = [
      14_513, 14_689, 15_102, 15_805, 16_118, 16_677, 16_677, 16_677, 17_885, 18_176, 18_176, 18_176, 18_176,
      18_176, 18_837,
    ];
    expect(classOf(counts, [4, 4])).toBe("O(1)");
  });
});

describe("code that does less at the border of a board", () => {
  it("is cubic where the counts fall short of a cube by a share of a square", () => {
    const sizes = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 19];
    const points = sizes.map((n) => ({
      size: { n },
      cost: 28_300 + 21_330 * n ** 3 - 11_500 * n ** 2,
      family: "random",
    }));
    expect(inferGrowth(points, ["n"], "O(n^3)").class).toBe("O(n^3)");
  });
});
