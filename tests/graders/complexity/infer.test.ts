import { describe, expect, it } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { BYTE_JITTER } from "../../../graders/complexity/jitter.ts";
import { CURVES, measureCurve } from "./curves.ts";

const SEEDS = [1, 2, 3, 4, 5];

function ladder(cost: (n: number) => number, sizes = [16, 64, 256, 1024, 4096, 16384, 65536]): Point[] {
  return sizes.map((n) => ({ size: { n }, cost: cost(n), family: "random" }));
}

describe("a corpus of synthetic curves", () => {
  it("holds at least forty", () => expect(CURVES.length).toBeGreaterThanOrEqual(40));

  it.each(CURVES)("reads $class off $name", (curve) => {
    const found = SEEDS.map(
      (seed) => inferGrowth(measureCurve(curve, seed), curve.parameters, "O(1)", curve.jitter).class,
    );
    expect(found).toEqual(SEEDS.map(() => curve.class));
  });
});

describe("counts of real programs", () => {
  const of = (...costs: number[]) =>
    costs.map((cost, at) => ({ size: { n: 16 * 2 ** at }, cost, family: "random" }));

  it("are quadratic for all pairs of words with comparisons that end early", () => {
    const points = of(449866, 1150503, 3374819, 11099459, 39653096, 154370006, 624740715);
    expect(inferGrowth(points, ["n"], "O(n)")).toMatchObject({ class: "O(n^2)", met: false });
  });

  it("are linear for an operation on a list that first has to grow", () => {
    const points = of(9352, 8947, 9884, 12615, 18390, 30139, 55752, 106412, 207774);
    expect(inferGrowth(points, ["n"], "O(1)")).toMatchObject({ class: "O(n)", met: false });
  });

  it("are linear for bytes whose step lies in the middle of the sizes", () => {
    const points = of(1268, 2048, 3572, 7120, 13972, 28864, 61556, 124896);
    expect(inferGrowth(points, ["n"], "O(n)", BYTE_JITTER)).toMatchObject({ class: "O(n)", met: true });
  });
});

describe("the evidence", () => {
  it("keeps the points and tells the constants of an exact curve", () => {
    const points = ladder((n) => 2675 + 157 * Math.log2(n));
    const growth = inferGrowth(points, ["n"], "O(log(n))");
    expect(growth).toMatchObject({ class: "O(log n)", required: "O(log n)", met: true, points });
    expect(growth.fit?.intercept).toBeCloseTo(2675);
    expect(growth.fit?.constant).toBeCloseTo(157);
    expect(growth.fit?.residual).toBeCloseTo(0);
  });

  it("names the next best classes, best first", () => {
    const { runnersUp } = inferGrowth(
      ladder((n) => 3000 + 40 * n),
      ["n"],
      "O(n)",
    );
    expect(runnersUp.length).toBeGreaterThan(0);
    expect(runnersUp.map(({ residual }) => residual)).toEqual(
      runnersUp.map(({ residual }) => residual).toSorted((one, other) => one - other),
    );
  });

  it("tells how far the next best classes are behind", () => {
    const points = ladder((n) => 3000 + 40 * n);
    const [next] = inferGrowth(points, ["n"], "O(n)").runnersUp;
    expect(next?.behind).toBeGreaterThan(4);
  });

  it("says that faster growth than required is not met", () => {
    expect(
      inferGrowth(
        ladder((n) => 40 * n),
        ["n"],
        "O(log n)",
      ).met,
    ).toBe(false);
  });

  it("gives the same answer again", () => {
    const points = ladder((n) => 3000 + 7 * n * Math.log2(n));
    expect(inferGrowth(points, ["n"], "O(n)")).toEqual(inferGrowth(points, ["n"], "O(n)"));
  });
});

describe("what is not decided", () => {
  it("is growth over fewer than four sizes", () => {
    const points = ladder((n) => 40 * n, [16, 64, 256]);
    expect(inferGrowth(points, ["n"], "O(n)")).toMatchObject({ class: null, met: null, fit: null });
  });

  it("is growth that two classes explain equally well, and both are named", () => {
    const shaken = [1.12, 0.9, 1.08, 0.93, 1.1];
    const points = ladder((n) => 9000 + 30 * n * Math.log2(n), [16, 32, 64, 128, 256]).map((point, at) => ({
      ...point,
      cost: point.cost * (shaken[at] ?? 1),
    }));
    const growth = inferGrowth(points, ["n"], "O(n)");
    expect(growth.class).toBeNull();
    expect(growth.runnersUp.map((rival) => rival.class)).toContain("O(n log n)");
    expect(growth.runnersUp.length).toBeGreaterThanOrEqual(2);
  });

  it("is cost that follows no class", () => {
    const points = ladder((n) => (Math.log2(n) % 4 === 0 ? 100_000 : 1000));
    expect(inferGrowth(points, ["n"], "O(n)").class).toBeNull();
  });
});
