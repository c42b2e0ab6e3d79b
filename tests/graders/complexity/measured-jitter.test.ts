import { describe, expect, it } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { BYTE_JITTER } from "../../../graders/complexity/jitter.ts";
import { measuredJitter } from "../../../graders/complexity/measured-jitter.ts";

const SMALL = [1, 2, 3, 4, 5, 6, 7, 8];
const DOUBLING = [16, 32, 64, 128, 256, 512, 1024, 2048, 4096];

function pointsAt(sizes: readonly number[], cost: (n: number) => number): Point[] {
  return sizes.map((n) => ({ size: { n }, cost: Math.round(cost(n)), family: "random" }));
}

const classOf = (points: readonly Point[]) => inferGrowth(points, ["n"], "O(1)", BYTE_JITTER).class;

describe("the steps that bytes go in", () => {
  it("are assumed where no plain class explains the bytes", () => {
    const hashTable = pointsAt(DOUBLING, (n) => 24 * 4 ** Math.ceil(Math.log2(n) / 2) + 40 * n);
    expect(measuredJitter(hashTable, ["n"], BYTE_JITTER).exact).toBeGreaterThan(0.1);
  });

  it("are not where one does to the digit", () => {
    const cube = pointsAt([4, 6, 8, 10, 13, 16, 20, 26], (n) => 900 + 8 * n ** 3);
    expect(measuredJitter(cube, ["n"], BYTE_JITTER).exact).toBe(BYTE_JITTER.leastExact);
  });

  it("do not let a square pass for a cube that has none", () => {
    const points = pointsAt([4, 6, 8, 10, 13, 16, 20, 26], (n) => 9000 + 8 * n ** 3 + 60 * n ** 2);
    expect(classOf(points)).toBe("O(n^3)");
  });
});

describe("a few hundred bytes", () => {
  it("are growth where each item takes as many as the one before", () =>
    expect(classOf(pointsAt(SMALL, (n) => 1100 + 90 * n))).toBe("O(n)"));

  it("are growth to a logarithm's depth where each level takes as many", () =>
    expect(classOf(pointsAt(DOUBLING, (n) => 300 + 76 * Math.log2(n)))).toBe("O(log n)"));

  it("are growth where a byte is all that an item takes", () =>
    expect(classOf(pointsAt([4, 8, 16, 32, 64, 128, 256], (n) => 840 + n))).toBe("O(n)"));

  it("are constant where chance has them come and go", () => {
    const chance = [300, 20, 480, 260, 90, 510, 330, 40];
    expect(classOf(pointsAt(SMALL, (n) => 1100 + (chance[n - 1] ?? 0)))).toBe("O(1)");
  });

  it("are constant where they come once, with numbers that are no longer cached", () =>
    expect(classOf(pointsAt(DOUBLING, (n) => (n > 256 ? 1500 : 1100)))).toBe("O(1)"));
});

describe("a class of which one unit would take less than a fifth of a byte", () => {
  it("is no class of bytes: a list with a slack is linear", () => {
    const points = pointsAt([4, 8, 16, 32, 64, 128, 256], (n) => 916 + 54 * n + 0.05 * n * n);
    expect(classOf(points)).toBe("O(n)");
  });

  it("is no growth where only the last and largest number takes more", () => {
    const powers = Array.from({ length: 14 }, (_, at) => 4 ** (at + 1));
    expect(classOf(pointsAt(powers, (n) => (n > 1e8 ? 2088 : n < 256 ? 1428 : 1492)))).toBe("O(1)");
  });
});
