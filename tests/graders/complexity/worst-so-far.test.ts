import { describe, expect, it } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { INSTRUCTION_JITTER } from "../../../graders/complexity/jitter.ts";
import { worstSoFar } from "../../../graders/complexity/worst-so-far.ts";

const of = (...costs: readonly (readonly [n: number, cost: number])[]): Point[] =>
  costs.map(([n, cost]) => ({ size: { n }, cost, family: "random" }));

describe("the worst so far", () => {
  it("leaves out what a smaller input outdoes", () =>
    expect(worstSoFar(of([16, 9000], [24, 3000], [32, 20_000]), INSTRUCTION_JITTER)).toEqual(
      of([16, 9000], [32, 20_000]),
    ));

  it("keeps what is cheaper by jitter only", () => {
    const points = of([16, 9000], [24, 8990], [32, 9010]);
    expect(worstSoFar(points, INSTRUCTION_JITTER)).toEqual(points);
  });

  it("does not compare sizes of which neither holds the other", () => {
    const points = [
      { size: { m: 4, n: 64 }, cost: 9000, family: "random" },
      { size: { m: 64, n: 4 }, cost: 500, family: "random" },
    ];
    expect(worstSoFar(points, INSTRUCTION_JITTER)).toEqual(points);
  });
});

describe("code that is easy on some sizes", () => {
  const sizes = [16, 23, 32, 45, 64, 91, 128, 181, 256, 362, 512, 724, 1024];

  it("has the class of the others", () => {
    const points = sizes.map((n) => ({
      size: { n },
      cost: n % 2 === 0 ? 3000 + 85 * n * n : 900,
      family: "any",
    }));
    expect(inferGrowth(points, ["n"], "O(1)").class).toBe("O(n^2)");
  });

  it("is undecided where all the large ones are easy", () => {
    const points = sizes.map((n) => ({
      size: { n },
      cost: n < 200 ? 3000 + 85 * n * n : 900,
      family: "any",
    }));
    expect(inferGrowth(points, ["n"], "O(1)").class).toBeNull();
  });
});
