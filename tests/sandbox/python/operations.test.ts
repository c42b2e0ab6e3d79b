import { describe, expect, test } from "vitest";
import type { Value } from "#values";
import { FORESEEING } from "../../fixtures/attacks/python-operations.ts";
import { range, usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

// No lists of the interpreter's own are as long.
const SIZES = [777, 778, 779];
const TOTALS = SIZES.map((size) => BigInt((size * (size - 1)) / 2));
const entry = { kind: "class", name: "Solver" } as const;
const OPERATIONS = SIZES.map((size) => ["total", [range(size)]]);

/** What three operations give, called and measured. */
async function answers(source: string): Promise<{ called: Value; measured: unknown }> {
  const args = [[], OPERATIONS];
  const called = await python.value(source, args, { entry });
  const { outcome } = await python.measure(source, args, { entry });
  return { called, measured: outcome.kind === "returned" ? outcome.value : outcome };
}

describe("an operation sees what it is given and nothing of what comes:", () => {
  const NOTHING: Record<string, Value> = {
    "what is thawed when it is made": [-1n, -1n, -1n],
    "what is there when an earlier operation runs": [-1n, -1n, -1n],
    "what is there when a method is looked up": [-1n, -1n, -1n],
    "an answer that is written by a later operation": [1, 2, 3].map((count) => TOTALS.slice(0, count)),
    "an answer that is written when its arguments go": [[], [], []],
  };

  test.each(Object.entries(FORESEEING))("%s", async (name, code) => {
    const { called, measured } = await answers(`SIZES = [${SIZES.join(", ")}]\n${code}`);
    expect(called).toStrictEqual(NOTHING[name]);
    expect(measured).toStrictEqual(NOTHING[name]);
  });
});

const SUMMING = "class Solver:\n    def total(self, xs): return sum(xs)";
const summing = (count: number, size: number) => [
  [],
  Array.from({ length: count }, () => ["total", [range(size)]]),
];
const measured = (count: number, size: number) => python.measure(SUMMING, summing(count, size), { entry });

describe("what an operation is given and what it gives", () => {
  test("costs nothing to make or to write", async () => {
    const echo = "class Solver:\n    def total(self, xs): return xs";
    const time = async (size: number) =>
      (await python.measure(echo, summing(4, size), { entry })).timeInstructions ?? NaN;
    // But for where things come to lie.
    expect(Math.abs((await time(2000)) - (await time(1000)))).toBeLessThan(1000);
  });

  test("takes no space of its own, kept or not", async () => {
    const keep = "class Solver:\n    kept = []\n    def total(self, xs): self.kept.append(xs)";
    const { spaceBytes } = await python.measure(keep, summing(8, 5000), { entry });
    expect(spaceBytes).toBeLessThan(2000);
    const space = async (count: number) => (await measured(count, 5000)).spaceBytes ?? NaN;
    expect(Math.abs((await space(8)) - (await space(1)))).toBeLessThan(500);
  });

  test("is counted the same in each session", async () => {
    expect(await measured(20, 100)).toStrictEqual(await measured(20, 100));
  });

  test("is bounded all in all", async () => {
    const long = "class Solver:\n    def total(self, xs): return 'x' * 600";
    expect(await python.call(long, summing(2, 1), { entry, limits: { valueBytes: 1000 } })).toMatchObject({
      kind: "unreadable-value",
      reason: "longer than 1000 bytes",
    });
    const deep = "class Solver:\n    def total(self, xs): return [[xs]]";
    expect(await python.call(deep, summing(1, 1), { entry, limits: { valueDepth: 3 } })).toMatchObject({
      kind: "unreadable-value",
      reason: "nested deeper than 3",
    });
  });
});
