import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { evaluateGrowth } from "../../../graders/complexity/evaluate-growth.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { BYTE_JITTER } from "../../../graders/complexity/jitter.ts";
import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";
import { probeSizes } from "../../../graders/complexity/probe-sizes.ts";

/** A class, a term of a slower one that code of that class often has, and the sizes that it can be probed at. */
interface Case {
  readonly class: string;
  readonly lesser: string;
  readonly to: number;
  readonly from?: number;
}

const OF_ONE: readonly Case[] = [
  { class: "O(log n)", lesser: "1", to: 65536 },
  { class: "O(sqrt(n))", lesser: "log n", to: 65536 },
  { class: "O(n)", lesser: "log n", to: 65536 },
  { class: "O(n log n)", lesser: "n", to: 65536 },
  { class: "O(n sqrt(n))", lesser: "n", to: 16384 },
  { class: "O(n^2)", lesser: "n", to: 4096 },
  { class: "O(n^2 log n)", lesser: "n^2", to: 2048 },
  { class: "O(n^3)", lesser: "n^2", to: 256 },
  { class: "O(n^4)", lesser: "n^3", to: 128, from: 4 },
  { class: "O(2^n)", lesser: "n", to: 16, from: 2 },
  { class: "O(3^n)", lesser: "n", to: 12, from: 2 },
  { class: "O(1.618^n)", lesser: "n", to: 24, from: 2 },
  { class: "O(n * 2^n)", lesser: "2^n", to: 16, from: 2 },
  { class: "O(n!)", lesser: "n", to: 9, from: 2 },
];

const OF_TWO: readonly Case[] = [
  { class: "O(m + n)", lesser: "log(m + n)", to: 4096 },
  { class: "O(m * n)", lesser: "n", to: 512 },
  { class: "O(log(min(m, n)))", lesser: "1", to: 16384 },
  { class: "O(log(m + n))", lesser: "1", to: 16384 },
  { class: "O(m log n)", lesser: "m", to: 4096 },
  { class: "O((m + n) log(m + n))", lesser: "m + n", to: 4096 },
  { class: "O(m * n^2)", lesser: "m * n", to: 128 },
  { class: "O(min(m, n))", lesser: "1", to: 4096 },
  { class: "O(m)", lesser: "log m", to: 4096 },
];

function sizesOf({ from = 16, to }: Case, parameters: readonly string[]) {
  if (to <= 32) return Array.from({ length: to - from + 1 }, (_, at) => ({ n: from + at }));
  return probeSizes({ parameters, probe: { from, to, factor: 2 } });
}

interface Constants {
  readonly intercept: number;
  readonly constant: number;
  /** How much of the cost at the largest size is the lesser term's. */
  readonly share: number;
  readonly shake: readonly number[];
}

function pointsOf(example: Case, parameters: readonly string[], constants: Constants): Point[] {
  const sizes = sizesOf(example, parameters);
  const [main, lesser] = [parseGrowth(example.class), parseGrowth(example.lesser)];
  const last = sizes.at(-1) ?? {};
  const scale = evaluateGrowth(main, last) / Math.max(1, evaluateGrowth(lesser, last));
  return sizes.map((size, at) => {
    const grown = evaluateGrowth(main, size) + constants.share * scale * evaluateGrowth(lesser, size);
    const shake = constants.shake[at % constants.shake.length] ?? 0;
    const cost = (constants.intercept + constants.constant * grown) * (1 + shake);
    return { size, cost: Math.round(cost), family: "any" };
  });
}

const constants = fc.record({
  intercept: fc.integer({ min: 0, max: 20_000 }),
  constant: fc.double({ min: 200, max: 5000, noNaN: true }),
  share: fc.double({ min: 0, max: 0.5, noNaN: true }),
  shake: fc.constant([0]),
});

const PAIRS = [
  ...OF_ONE.map((example) => ({ example, parameters: ["n"] })),
  ...OF_TWO.map((example) => ({ example, parameters: ["m", "n"] })),
];

describe("a curve without noise", () => {
  it.each(PAIRS)("of $example.class is of that class, whatever its constants", ({ example, parameters }) => {
    fc.assert(
      fc.property(constants, (chosen) => {
        const found = inferGrowth(pointsOf(example, parameters, chosen), parameters, "O(1)").class;
        expect(found).toBe(example.class);
      }),
      { numRuns: 10, seed: 5 },
    );
  });

  it("that a constant alone makes is O(1)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cost) => {
        const points = [16, 64, 256, 1024, 4096].map((n) => ({ size: { n }, cost, family: "any" }));
        expect(inferGrowth(points, ["n"], "O(1)").class).toBe("O(1)");
        expect(inferGrowth(points, ["n"], "O(1)", BYTE_JITTER).class).toBe("O(1)");
      }),
    );
  });
});

// A base is told as closely as the counts allow: shaken, a few parts in a hundred.
function sameBase(found: string | null, wanted: string): string | null {
  const [base, expected] = [found, wanted].map((text) => Number(/^O\(([\d.]+)\^n\)$/.exec(text ?? "")?.[1]));
  return Math.abs((base as number) / (expected as number) - 1) < 0.03 ? wanted : found;
}

describe("a curve that is shaken by up to one part in a hundred", () => {
  const shaken = fc.record({
    intercept: fc.integer({ min: 0, max: 5000 }),
    constant: fc.double({ min: 200, max: 5000, noNaN: true }),
    share: fc.constant(0),
    shake: fc.array(fc.double({ min: -0.01, max: 0.01, noNaN: true }), { minLength: 40, maxLength: 40 }),
  });

  it.each(PAIRS)("of $example.class is of that class or undecided", ({ example, parameters }) => {
    fc.assert(
      fc.property(shaken, (chosen) => {
        const found = inferGrowth(pointsOf(example, parameters, chosen), parameters, "O(1)").class;
        expect([example.class, null]).toContain(sameBase(found, example.class));
      }),
      { numRuns: 10, seed: 5 },
    );
  });
});
