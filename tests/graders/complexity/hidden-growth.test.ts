import { describe, expect, test } from "vitest";
import type { Problem } from "#problems";
import type { Outcome } from "#sandbox";
import { probeComplexity } from "../../../graders/complexity/probe.ts";
import { type Cost, type Judge, OUT_OF_FUEL, probe, problemWith, sessionCosting, upTo } from "./costing.ts";

// Code that would rather be taken for growing more slowly than it does.

const strict: Judge = async (_args, outcome) => (outcome.kind === "returned" ? null : outcome.kind);

const raising = (type: string): { readonly outcome: Outcome } => ({
  outcome: { kind: "raised", error: { type, message: "no", line: null }, cost: null },
});

const capped =
  (costOf: (n: number) => number): Cost =>
  (n) =>
    costOf(n) > 1e6 ? OUT_OF_FUEL : { timeInstructions: costOf(n) };

const isBetween = (n: number, least: number, most: number) => n > least && n < most;

describe("a jump from next to nothing to more than a call may take", () => {
  const endless: Cost = (n) => (isBetween(n, 64, 20_000) ? OUT_OF_FUEL : { timeInstructions: 20 + n });

  test("is judged like any other answer", async () => {
    const { result } = await probe(endless, problemWith(), strict);
    expect(result).toStrictEqual({ kind: "failed", failure: "out-of-fuel" });
  });

  test("beyond the ladder is judged where the problem says that lists may be so long", async () => {
    const late: Cost = (n) => (n > 4096 ? OUT_OF_FUEL : { timeInstructions: 20 * n * (1 + (n % 3)) });
    const probed = async (problem: Problem) => {
      const how = { seed: 7, judge: strict, fuelInstructions: 1e9, budgetInstructions: 8e9 };
      return probeComplexity({ session: sessionCosting(late), problem, ...how });
    };
    expect((await probed(problemWith())).kind).toBe("measured");
    expect(await probed(upTo(20_000))).toStrictEqual({ kind: "failed", failure: "out-of-fuel" });
  });

  test("leaves no class to what is below it", async () => {
    const late: Cost = (n) => (n > 64 ? OUT_OF_FUEL : { timeInstructions: 2000 + 20 * n });
    const { complexity } = await probe(late, problemWith(), strict);
    expect(complexity?.time).toMatchObject({ class: null, met: null });
    expect(complexity?.time.runnersUp[0]?.class).toBe("O(n)");
  });

  test("is no failure of code that is steep all the way", async () => {
    for (const steep of [
      (n: number) => 2 ** n,
      (n: number) => 30 * n ** 3,
      (n: number) => 4 ** Math.ceil(n / 2),
    ]) {
      const { result } = await probe(capped(steep), problemWith(), strict);
      expect(result.kind).toBe("measured");
    }
  });

  test("that grows out of what is below is growth", async () => {
    const cubic = capped((n) => (n > 64 ? n ** 3 / 8 : 20 + n));
    const { complexity } = await probe(cubic, problemWith(), strict);
    expect(complexity?.time.class).not.toBe("O(n)");
    expect(complexity?.time.met).not.toBe(true);
  });
});

describe("code that is quick at the sizes of the ladder alone", () => {
  test("is of the class that it has between them", async () => {
    const odd = capped((n) => (n % 2 === 0 ? 30 * n : 2 * n * n));
    const { complexity } = await probe(odd, problemWith(), strict);
    expect(complexity?.time).toMatchObject({ class: "O(n^2)", met: false });
  });

  test("is measured at one size more if it is quick everywhere, and nothing is made of that", async () => {
    const { complexity, asked } = await probe((n) => ({ timeInstructions: 500 + 30 * n }));
    const sizes = new Set(asked.map(([items]) => (items as readonly unknown[]).length));
    expect([...sizes].filter((size) => size % 2 === 1)).toHaveLength(1);
    expect(complexity?.time.points.every(({ size }) => (size["n"] ?? 1) % 2 === 0)).toBe(true);
  });
});

describe("an error beyond the ladder", () => {
  const late =
    (type: string): Cost =>
    (n) => ({ timeInstructions: 20 * n * (1 + (n % 3)), ...(n > 4096 ? raising(type) : {}) });

  test("is the candidate's where the problem allows lists so long", async () => {
    const { result } = await probe(late("ValueError"), upTo(20_000), strict);
    expect(result).toStrictEqual({ kind: "failed", failure: "raised" });
  });

  test("ends growth where it says how long they may be at most, or of a stack that is too deep", async () => {
    expect((await probe(late("ValueError"), problemWith(), strict)).result.kind).toBe("measured");
    for (const type of ["RecursionError", "MemoryError"])
      expect((await probe(late(type), upTo(20_000), strict)).result.kind).toBe("measured");
  });
});

describe("space", () => {
  test("that every size takes hides no growth", async () => {
    const { complexity } = await probe((n) => ({
      timeInstructions: 30 * n,
      spaceBytes: 40_000_000 + 10 * n,
    }));
    expect(complexity?.space).toMatchObject({ class: "O(n)", met: false });
    expect(complexity?.space.fit?.intercept).toBeGreaterThan(39_000_000);
    expect(complexity?.space.points[0]?.cost).toBe(40_000_160);
  });

  test("that is large and constant is constant", async () => {
    const wobbly = (n: number) => 40_000_000 + 200 * (n % 3);
    const { complexity } = await probe((n) => ({ timeInstructions: 30 * n, spaceBytes: wobbly(n) }));
    expect(complexity?.space).toMatchObject({ class: "O(1)", met: true });
  });
});
