import { describe, expect, it } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { risesInSteps } from "../../../graders/complexity/even-rise.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";

function ladder(cost: (n: number) => number, [from, to, factor]: readonly [number, number, number]): Point[] {
  const points: Point[] = [];
  for (let n = from; n <= to; n *= factor)
    points.push({ size: { n }, cost: Math.round(cost(n)), family: "random" });
  return points;
}

const classOf = (points: readonly Point[]) => inferGrowth(points, ["n"], "O(1)").class;
const inSteps = (points: readonly Point[], faster: string, slower: string) =>
  risesInSteps(points, parseGrowth(faster), parseGrowth(slower));

describe("a linear loop", () => {
  const beyond = (n: number, least: number) => Math.max(0, n - least);

  it("stays linear where its items and then its sums outgrow what is cached", () => {
    const points = ladder((n) => 8500 + 1606 * n + 189 * beyond(n, 64) + 452 * beyond(n, 256), [4, 512, 2]);
    expect(inSteps(points, "O(n log n)", "O(n)")).toBe(true);
    expect(classOf(points)).toBe("O(n)");
  });

  it("is n log n where a logarithm makes it dearer at each size", () => {
    const points = ladder((n) => 8500 + 1606 * n + 40 * n * Math.log2(n), [4, 512, 2]);
    expect(inSteps(points, "O(n log n)", "O(n)")).toBe(false);
    expect(classOf(points)).toBe("O(n log n)");
  });

  it("is quadratic where it hides a copy that shows among the largest sizes only", () => {
    const wobble = (n: number) => (Math.log2(n) % 2 === 0 ? 1.002 : 0.998);
    const points = ladder((n) => (3000 + 200 * n) * wobble(n) + 0.02 * n * n, [16, 4096, 2]);
    expect(inSteps(points, "O(n^2)", "O(n)")).toBe(false);
  });
});

describe("a quadratic loop", () => {
  const sizes = [3, 5, 7, 10, 15, 23, 34, 51, 77, 115, 173];
  const pointsOf = (cost: (n: number) => number) =>
    sizes.map((n): Point => ({ size: { n }, cost: Math.round(cost(n)), family: "random" }));

  it("is cubic where what it copies shows at close sizes, though small sizes have become cheaper on the way", () => {
    const points = pointsOf((n) => 21_000 + 8000 * n + 2650 * n * n + 6.6 * n ** 3 + 9000 * Math.sqrt(n));
    expect(inSteps(points, "O(n^3)", "O(n^2)")).toBe(false);
    expect(classOf(points)).toBe("O(n^3)");
  });

  it("stays quadratic where one step alone makes it dearer", () => {
    const points = pointsOf((n) => 21_000 + 2650 * n * n * (n > 60 ? 1.08 : 1));
    expect(inSteps(points, "O(n^3)", "O(n^2)")).toBe(true);
  });
});

describe("work that does not depend on the number", () => {
  it("is constant though the largest numbers outgrow a word", () => {
    const points = ladder((n) => (n < 256 ? 7876 : n < 2 ** 30 ? 8150 : 8940), [4, 2 ** 30, 4]);
    expect(classOf(points)).toBe("O(1)");
  });

  it("is constant though some numbers have more digits to write than others", () => {
    const digits = [38_000, 40_470, 41_415, 40_720, 41_510, 43_645, 43_030, 41_850, 41_930, 43_835];
    expect(classOf(ladder((n) => digits[Math.log2(n) - 2] ?? 0, [4, 2048, 2]))).toBe("O(1)");
  });

  it("is logarithmic, and not slower, where a logarithm levels off at the end", () => {
    const points = ladder(
      (n) => 75_000 + 5600 * Math.min(Math.log2(n), 22) + 200 * Math.log2(n),
      [4, 2 ** 30, 4],
    );
    expect(classOf(points)).toBe("O(log n)");
  });

  it("is logarithmic where each doubling costs the same, and the last more", () => {
    const points = ladder((n) => 9000 + 450 * Math.log2(n) + (n < 2 ** 30 ? 0 : 3500), [4, 2 ** 30, 4]);
    expect(classOf(points)).toBe("O(log n)");
  });
});

describe("too few sizes", () => {
  it("say nothing about steps", () => {
    const points = ladder((n) => 100 * n, [4, 32, 2]);
    expect(inSteps(points, "O(n log n)", "O(n)")).toBe(false);
  });
});

describe("sizes that are close to each other", () => {
  const close = (cost: (n: number) => number) =>
    [4, 6, 9, 14, 20, 30, 46, 68].map((n) => ({ size: { n }, cost: Math.round(cost(n)), family: "random" }));

  it("show a linear loop whose numbers outgrow a word", () => {
    const points = close((n) => 10_350 + 1134 * n + 513 * Math.max(0, n - 44));
    expect(classOf(points)).toBe("O(n)");
  });

  it("do not hide a logarithm that is rounded down at each", () => {
    const points = ladder((n) => 3000 + 90 * n * Math.floor(Math.log2(n)), [16, 4096, Math.SQRT2]);
    expect(inSteps(points, "O(n log n)", "O(n)")).toBe(false);
  });
});
