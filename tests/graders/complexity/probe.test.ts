import { describe, expect, it } from "vitest";
import type { Outcome } from "#sandbox";
import { isList, type Value } from "#values";
import { GraderFault } from "../../../graders/fault.ts";
import { probeComplexity } from "../../../graders/complexity/probe.ts";
import { type Cost, lengthOf, OUT_OF_FUEL, probe, problemWith, sessionCosting, upTo } from "./costing.ts";

describe("a probe", () => {
  it("reads off how time and space grow, and whether both are met", async () => {
    const { complexity } = await probe((n) => ({ timeInstructions: 500 + 30 * n, spaceBytes: 64 }));
    expect(complexity?.time).toMatchObject({ class: "O(n)", met: true });
    expect(complexity?.space).toMatchObject({ class: "O(1)", met: true });
    expect(complexity?.met).toBe(true);
  });

  it("counts the family that costs most at each size, and names it", async () => {
    const isRandom = ([items = null]: readonly Value[]) => isList(items) && items.some((item) => item !== 0n);
    const { complexity } = await probe((n, args) => ({ timeInstructions: isRandom(args) ? n * n : n }));
    expect(complexity?.time.class).toBe("O(n^2)");
    expect(new Set(complexity?.time.points.map(({ family }) => family))).toEqual(new Set(["b random"]));
  });

  it("measures every size up to the largest where fuel ends growth that outruns powers", async () => {
    const { complexity } = await probe((n) => (n > 14 ? OUT_OF_FUEL : { timeInstructions: 60 * 2 ** n }));
    const sizes = complexity?.time.points.map(({ size }) => size["n"]);
    expect(sizes).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
    expect(complexity?.time.class).toBe("O(2^n)");
  });

  it("goes through the families in the order of their names", async () => {
    const families: string[] = [];
    const { measure } = sessionCosting(() => ({}));
    const judge = async (_args: readonly Value[], _outcome: Outcome, family: string) => {
      families.push(family);
      return null;
    };
    await probeComplexity({ session: { measure }, problem: problemWith(), seed: 7, judge });
    expect(families.slice(0, 4)).toEqual(["a zeros", "b random", "a zeros", "b random"]);
  });

  it("makes the same inputs from the same seed", async () => {
    const [one, other] = [await probe(() => ({})), await probe(() => ({}))];
    expect(one.asked).toEqual(other.asked);
  });

  it("ends with the first failure of an answer", async () => {
    const { result, asked } = await probe(
      () => ({}),
      problemWith(),
      async () => "wrong",
    );
    expect(result).toEqual({ kind: "failed", failure: "wrong" });
    expect(asked).toHaveLength(1);
  });

  it("stops growing where fuel runs out, without a failure", async () => {
    const judged = async () => null;
    const { complexity, asked } = await probe(
      (n) => (n > 1024 ? OUT_OF_FUEL : { timeInstructions: 100 + 100 * n }),
      problemWith({ probe: { from: 16, to: 65536, factor: 4 } }),
      judged,
    );
    const sizes = complexity?.time.points.map(({ size }) => size["n"]);
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 64, 128, 256, 512, 1024]));
    expect(sizes?.at(-1)).toBe(1024);
    expect(complexity?.time.class).toBe("O(n)");
    expect(Math.max(...asked.map(lengthOf))).toBe(4096);
  });

  it("goes on beyond the ladder where the largest sizes do not tell yet, and no further than inputs may be", async () => {
    const hiddenSort: Cost = (n) => ({ timeInstructions: 500 + 30 * n + n * Math.log2(n) });
    const { complexity } = await probe(hiddenSort, upTo(20_000));
    expect(complexity?.time.class).toBe("O(n log n)");
    expect(complexity?.reach?.largest["n"]).toBe(8192);
    const bounded = await probe(hiddenSort, upTo(5000));
    expect(bounded.complexity?.reach?.largest["n"]).toBe(4096);
  });

  it("takes an error beyond the ladder for the end of growth, and a wrong answer for wrong", async () => {
    const deep: Outcome = {
      kind: "raised",
      error: { type: "RecursionError", message: "", line: 1 },
      cost: 1,
    };
    const cost: Cost = (n) => ({ timeInstructions: 90 * n, ...(n > 4096 ? { outcome: deep } : {}) });
    const judge = async (_: readonly Value[], { kind }: Outcome) => (kind === "returned" ? null : kind);
    const recursive = { session: sessionCosting(cost), problem: upTo(1e6), seed: 7, judge };
    expect((await probeComplexity(recursive)).kind).toBe("measured");
    const lazy = async (args: readonly Value[]) => (lengthOf(args) > 4096 ? "wrong" : null);
    const { result } = await probe((n) => ({ timeInstructions: 90 * n }), upTo(1e6), lazy);
    expect(result).toEqual({ kind: "failed", failure: "wrong" });
  });

  it("tries sizes in between where fuel leaves too few", async () => {
    const cubic = await probe((n) => (n > 200 ? OUT_OF_FUEL : { timeInstructions: 500 + 30 * n ** 3 }));
    expect(cubic.complexity?.time.class).toBe("O(n^3)");
    const exponential = await probe((n) => (n > 24 ? OUT_OF_FUEL : { timeInstructions: 500 + 30 * 2 ** n }));
    expect(exponential.complexity?.time.class).toBe("O(2^n)");
  });

  it("decides nothing over fewer than four sizes", async () => {
    const { complexity } = await probe((n) => (n > 3 ? OUT_OF_FUEL : { timeInstructions: n ** 3 }));
    expect(complexity).toMatchObject({ met: null, time: { class: null, met: null } });
  });

  it.each([
    ["one size", 1],
    ["several sizes", 2],
  ])("has no class, and fails nobody, where fuel runs out at every size: %s", async (_what, sizes) => {
    const names = ["m", "n"].slice(-sizes);
    const families = {
      random: ({ m = 0, n = 0 }) => [Array.from({ length: m + n }, () => 0)],
      zeros: ({ n = 0 }) => [Array.from({ length: n }, () => 0)],
    };
    const { result, complexity } = await probe(
      () => OUT_OF_FUEL,
      problemWith({ parameters: names, time: "O(n)", space: "O(1)" }, { families }),
    );
    expect(result.kind).toBe("measured");
    expect(complexity).toMatchObject({
      time: { class: null, points: [] },
      space: { class: null },
      met: null,
    });
  });

  it("starts lower where growth is steep: exponential code is told from tiny sizes", async () => {
    const { complexity } = await probe((n) =>
      n > 14 ? OUT_OF_FUEL : { timeInstructions: 900 + 70 * 3 ** n },
    );
    expect(complexity?.time.class).toBe("O(3^n)");
    expect(complexity?.reach).toMatchObject({ ended: "fuel", largest: { n: 8 } });
  });

  it("tries smaller inputs than the problem promises only where its families make valid ones", async () => {
    const needsEight = ({ n = 0 }) => {
      if (n < 8) throw new Error("too small");
      return [Array.from({ length: n }, () => 0)];
    };
    const problem = problemWith({}, { families: { needsEight } });
    const { asked } = await probe((n) => (n > 20 ? OUT_OF_FUEL : { timeInstructions: 2 ** n }), problem);
    expect(Math.min(...asked.map(lengthOf))).toBe(8);
  });

  it("tells how far it came, and what it took", async () => {
    const { complexity, asked } = await probe((n) => ({ timeInstructions: 100 + 3 * n }));
    expect(complexity?.reach).toMatchObject({ ended: "sizes", largest: { n: 4096 }, calls: asked.length });
    const points = complexity?.time.points.length;
    expect(complexity?.reach?.sizes).toBe(points);
  });

  it("never spends more than its budget, and keeps a part of it for the sizes in between", async () => {
    const session = sessionCosting((n) => ({ timeInstructions: 1000 * n * n }));
    const request = { session, problem: problemWith(), seed: 7, judge: async () => null };
    const result = await probeComplexity({ ...request, budgetInstructions: 2e8 });
    const complexity = result.kind === "measured" ? result.complexity : null;
    expect(complexity?.reach?.instructions).toBeLessThanOrEqual(2e8);
    expect(complexity?.time.class).toBe("O(n^2)");
  });

  it("calls families that were never the worst no more than it must", async () => {
    const isZeros = ([items = null]: readonly Value[]) => isList(items) && items.every((item) => item === 0n);
    const { asked } = await probe((n, args) => ({ timeInstructions: isZeros(args) ? n : n * n }));
    const zeros = asked.filter(isZeros);
    expect(zeros.length).toBeLessThan(asked.length / 2);
  });

  it("takes the size of the answer for a parameter", async () => {
    const families = Object.fromEntries(
      [2, 8, 32].map((share) => [
        `one in ${share}`,
        ({ n = 0 }) => [Array.from({ length: n }, (_, at) => (at % share === 0 ? 1 : 0))],
      ]),
    );
    const problem = problemWith({ parameters: ["n", "k"], output: "k", time: "O(n + k)" }, { families });
    const ones = ([items = null]: readonly Value[]) =>
      isList(items) ? items.filter((item) => item === 1n) : [];
    const { complexity } = await probe((n, args) => {
      const value = ones(args);
      const outcome: Outcome = { kind: "returned", value, cost: 1 };
      return { outcome, timeInstructions: 500 + 30 * n + 900 * value.length };
    }, problem);
    expect(complexity?.time).toMatchObject({ class: "O(k + n)", met: true });
    expect(complexity?.time.points[0]?.size).toEqual({ n: 16, k: 8 });
  });

  it("allows the answer's bytes beside the bound where the answer is not to count", async () => {
    const cost: Cost = (n) => ({
      outcome: { kind: "returned", value: Array.from({ length: n }, () => 1n), cost: 1 },
      spaceBytes: 100 + 8 * n,
    });
    const counted = await probe(cost, problemWith({ space: "O(1)" }));
    expect(counted.complexity?.space).toMatchObject({ class: "O(n)", required: "O(1)", met: false });
    const free = await probe(cost, problemWith({ space: "O(1)", spaceCountsOutput: false }));
    expect(free.complexity?.space).toMatchObject({ class: "O(n)", required: "O(n)", met: true });
  });

  it("has no class for a cost that was not counted", async () => {
    const { complexity } = await probe((n) => ({ timeInstructions: 100 + 3 * n, spaceBytes: null }));
    expect(complexity?.space).toEqual({
      class: null,
      required: "O(1)",
      met: null,
      fit: null,
      runnersUp: [],
      points: [],
    });
    expect(complexity?.met).toBeNull();
  });

  it("divides the time of n operations by n, and leaves space alone", async () => {
    const { complexity } = await probe(
      (n) => ({ timeInstructions: 4000 + 300 * n, spaceBytes: 40 * n }),
      problemWith({ per: "operation", time: "O(1)", space: "O(n)" }),
    );
    expect(complexity).toMatchObject({ time: { class: "O(1)" }, space: { class: "O(n)" }, met: true });
  });

  it("measures nothing where the problem names no families", async () => {
    const { result, asked } = await probe(() => ({}), problemWith({}, { families: {} }));
    expect(result).toEqual({ kind: "measured", complexity: null });
    expect(asked).toHaveLength(0);
  });

  it("blames the problem for a bound that cannot be read, before it measures", async () => {
    await expect(probe(() => ({}), problemWith({ time: "O(fast!" }))).rejects.toThrow(
      /problem largest: complexity.time/,
    );
  });

  it("blames the problem for a family that throws", async () => {
    const families = {
      broken: () => {
        throw new Error("no such size");
      },
    };
    await expect(probe(() => ({}), problemWith({}, { families }))).rejects.toThrow(GraderFault);
  });
});
