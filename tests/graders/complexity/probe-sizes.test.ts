import { describe, expect, it } from "vitest";
import type { ComplexityRequirement } from "#problems";
import { probeSizes, sizesBetween } from "../../../graders/complexity/probe-sizes.ts";

function requirement(parameters: string[], probe: ComplexityRequirement["probe"]): ComplexityRequirement {
  return { parameters, probe, time: "O(n)", space: "O(1)", per: "call", stress: null };
}

describe("the sizes of a probe", () => {
  it("climb from the first by the factor while they are at most the last", () => {
    const sizes = probeSizes(requirement(["n"], { from: 16, to: 1000, factor: 4 }));
    expect(sizes).toEqual([{ n: 16 }, { n: 64 }, { n: 256 }]);
  });

  it("are whole numbers, each once, also for a small factor", () => {
    const sizes = probeSizes(requirement(["n"], { from: 2, to: 6, factor: 1.2 }));
    expect(sizes).toEqual([{ n: 2 }, { n: 3 }, { n: 4 }, { n: 5 }, { n: 6 }]);
  });

  it("go along the diagonal and along each size alone, the other smallest and largest", () => {
    const sizes = probeSizes(requirement(["m", "n"], { from: 16, to: 65536, factor: 4 }));
    expect(sizes).toEqual(
      expect.arrayContaining([
        { m: 1024, n: 1024 },
        { m: 65536, n: 16 },
        { m: 16, n: 65536 },
        { m: 256, n: 65536 },
        { m: 65536, n: 256 },
      ]),
    );
    expect(new Set(sizes.map((size) => JSON.stringify(size))).size).toBe(sizes.length);
  });

  it("come smallest first", () => {
    const sums = probeSizes(requirement(["m", "n"], { from: 4, to: 64, factor: 2 })).map(
      ({ m = 0, n = 0 }) => m + n,
    );
    expect(sums).toEqual(sums.toSorted((one, other) => one - other));
  });
});

describe("sizes in between", () => {
  it("lie halfway, as factors go, between neighbours on the diagonal", () => {
    const tried = [
      { m: 16, n: 16 },
      { m: 16, n: 64 },
      { m: 64, n: 64 },
      { m: 256, n: 256 },
    ];
    expect(sizesBetween(tried)).toEqual([
      { m: 32, n: 32 },
      { m: 128, n: 128 },
    ]);
  });

  it("are none between sizes that touch", () => expect(sizesBetween([{ n: 2 }, { n: 3 }])).toEqual([]));
});
