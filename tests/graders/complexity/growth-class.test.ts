import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateGrowth } from "../../../graders/complexity/evaluate-growth.ts";
import { size, sizeNames, type GrowthClass } from "../../../graders/complexity/growth-class.ts";
import { GrowthSyntaxError, parseGrowth } from "../../../graders/complexity/parse-growth.ts";
import { normaliseGrowth, printGrowth } from "../../../graders/complexity/print-growth.ts";
import { arbitraryGrowth } from "./arbitrary-growth.ts";

const SAME: readonly (readonly [written: string, printed: string])[] = [
  ["O(1)", "O(1)"],
  ["50", "O(1)"],
  ["O(log n)", "O(log n)"],
  ["log_2(n)", "O(log n)"],
  ["O(log₂ n)", "O(log n)"],
  ["O(log(min(m,n)))", "O(log(min(m, n)))"],
  ["min(log m, log n)", "O(log(min(m, n)))"],
  ["O(n+m)", "O(m + n)"],
  ["O(max(m, n))", "O(m + n)"],
  ["O(2n + 3m + 7)", "O(m + n)"],
  ["O(log(m*n))", "O(log(m + n))"],
  ["O(log m + log n)", "O(log(m + n))"],
  ["O(nlogn)", "O(n log n)"],
  ["O(n * lg(n))", "O(n log n)"],
  ["O(log(n!))", "O(n log n)"],
  ["O(mn)", "O(m * n)"],
  ["O(n·m)", "O(m * n)"],
  ["n²", "O(n^2)"],
  ["O(n**2 + n log n)", "O(n^2)"],
  ["O(√n)", "O(sqrt(n))"],
  ["O(n^{3/2})", "O(n sqrt(n))"],
  ["O(n log^2 n)", "O(n log^2 n)"],
  ["O(log(n)^2)", "O(log^2 n)"],
  ["O(n log(n)**2)", "O(n log^2 n)"],
  ["O(log(n)²)", "O(log^2 n)"],
  ["O(log(n^2))", "O(log n)"],
  ["O(log n^2)", "O(log n)"],
  ["O(log(log(n)))", "O(log log n)"],
  ["O(loglogn)", "O(log log n)"],
  ["O(2^(n+1))", "O(2^n)"],
  ["O(2^(2n))", "O(4^n)"],
  ["O(n * 2^n)", "O(n * 2^n)"],
  ["O(n!)", "O(n!)"],
  ["O((m+n)log(m+n))", "O((m + n) log(m + n))"],
  ["O(m log m + n log n)", "O((m + n) log(m + n))"],
  ["O((m + n)^2)", "O(m^2 + n^2)"],
  ["O(m + n log n)", "O(m + n log n)"],
  ["O(|V| + |E| α(V))", "O(E + V)"],
  ["O(n / k)", "O(n / k)"],
  ["Θ(n)", "O(n)"],
];

describe("printing", () => {
  it.each(SAME)("writes %s as %s", (written, printed) =>
    expect(printGrowth(parseGrowth(written))).toBe(printed),
  );

  it("never changes what it has printed", () => {
    fc.assert(
      fc.property(arbitraryGrowth(), (growth) => {
        const printed = printGrowth(growth);
        expect(printGrowth(parseGrowth(printed, ["m", "n"]))).toBe(printed);
      }),
    );
  });

  it("never brings in a size that was not there", () => {
    fc.assert(
      fc.property(arbitraryGrowth(), (growth) => {
        expect(sizeNames(growth)).toEqual(expect.arrayContaining(sizeNames(normaliseGrowth(growth))));
      }),
    );
  });
});

describe("parsing", () => {
  it("reads several letters as a product, unless they are a known size", () => {
    expect(parseGrowth("mn")).toEqual({ kind: "product", factors: [size("m"), size("n")] });
    expect(parseGrowth("mn", ["mn"])).toEqual(size("mn"));
  });

  it.each([
    "",
    "O(",
    "O(n",
    "n +",
    "O(n))",
    "n ? m",
    "log",
    "min(m",
    "O(n - k)",
    "n".repeat(121),
    "a+b+c+d+e+f",
  ])("refuses %j and says so", (text) => expect(() => parseGrowth(text)).toThrow(GrowthSyntaxError));

  it("never fails on any text but with its own error", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."nmk(()))+-*/^!, |logsqrtmin29²".split("")),
      maxLength: 60,
    });
    const read = (source: string) => {
      try {
        return printGrowth(parseGrowth(source));
      } catch (error) {
        if (error instanceof GrowthSyntaxError) return "O(refused)";
        throw error;
      }
    };
    fc.assert(
      fc.property(text, (source) => {
        expect(read(source)).toMatch(/^O\(.+\)$/);
      }),
    );
  });
});

describe("evaluating", () => {
  it.each([
    ["log(min(m, n))", 4],
    ["m + n log n", 16 + 1024 * 10],
    ["sqrt(n)", 32],
    ["2^m", 65536],
    ["max(m, n)", 1024],
    ["5!", 120],
    ["n!", Infinity],
  ])("gives %s its value", (text, value) => {
    const growth: GrowthClass = parseGrowth(text);
    expect(evaluateGrowth(growth, { m: 16, n: 1024 })).toBe(value);
  });
});
