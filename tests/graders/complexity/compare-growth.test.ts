import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareGrowth, meets, type GrowthOrder } from "../../../graders/complexity/compare-growth.ts";
import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";
import { normaliseGrowth } from "../../../graders/complexity/print-growth.ts";
import { arbitraryGrowth } from "./arbitrary-growth.ts";

const CASES: readonly (readonly [string, GrowthOrder, string])[] = [
  ["1", "slower", "log log n"],
  ["log log n", "slower", "log n"],
  ["log n", "slower", "sqrt(n)"],
  ["log^2 n", "slower", "sqrt(n)"],
  ["n", "slower", "n log n"],
  ["n log n", "slower", "n sqrt(n)"],
  ["n^100", "slower", "2^n"],
  ["1.6^n", "slower", "2^n"],
  ["2^n", "slower", "n * 2^n"],
  ["4^n", "faster", "2^n"],
  ["2^n", "slower", "n!"],
  ["n!", "slower", "n^n"],
  ["2^(log n)", "same", "n"],
  ["log(n^3)", "same", "log n"],
  ["log(min(m, n))", "slower", "log(m + n)"],
  ["log(m * n)", "same", "log(m + n)"],
  ["log m + log n", "same", "log(max(m, n))"],
  ["log m", "slower", "log(m + n)"],
  ["log m", "incomparable", "log n"],
  ["log m", "faster", "log(min(m, n))"],
  ["m", "incomparable", "n^2"],
  ["max(m, n)", "same", "m + n"],
  ["m + n", "slower", "m * n"],
  ["m * n", "slower", "(m + n)^2"],
  ["m log m + n log n", "same", "(m + n) log(m + n)"],
  ["min(m, n) * (m + n)", "same", "m * n"],
  ["min(m, n)^2", "slower", "m * n"],
  ["n / k", "slower", "n"],
];

const MIRRORED: Readonly<Record<GrowthOrder, GrowthOrder>> = {
  slower: "faster",
  same: "same",
  faster: "slower",
  incomparable: "incomparable",
};

describe("comparing growth", () => {
  it.each(CASES)("says that %s is %s beside %s", (one, order, other) => {
    expect(compareGrowth(parseGrowth(one), parseGrowth(other))).toBe(order);
  });

  it("always gives the mirrored answer the other way round", () => {
    fc.assert(
      fc.property(arbitraryGrowth(), arbitraryGrowth(), (one, other) => {
        expect(compareGrowth(other, one)).toBe(MIRRORED[compareGrowth(one, other)]);
      }),
    );
  });

  it("always finds a class the same as its normal form", () => {
    fc.assert(
      fc.property(arbitraryGrowth(), (growth) => {
        expect(compareGrowth(growth, normaliseGrowth(growth))).toBe("same");
      }),
    );
  });

  it("is transitive", () => {
    fc.assert(
      fc.property(arbitraryGrowth(), arbitraryGrowth(), arbitraryGrowth(), (one, other, third) => {
        fc.pre(meets(one, other) && meets(other, third));
        expect(meets(one, third)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("meeting a bound", () => {
  it("takes a class that grows slower or alike", () => {
    expect(meets(parseGrowth("log(min(m, n))"), parseGrowth("log(m + n)"))).toBe(true);
    expect(meets(parseGrowth("m + n"), parseGrowth("max(m, n)"))).toBe(true);
  });

  it("refuses one that grows faster in any size", () => {
    expect(meets(parseGrowth("m + n"), parseGrowth("log(m + n)"))).toBe(false);
    expect(meets(parseGrowth("m"), parseGrowth("n"))).toBe(false);
  });
});
