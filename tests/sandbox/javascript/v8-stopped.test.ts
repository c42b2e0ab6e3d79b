import { describe, expect, test } from "vitest";
import { SandboxFault } from "../../../sandbox/fault.ts";
import { DEFAULT_LIMITS } from "../../../sandbox/limits.ts";
import { startStopwatch, V8Stopped } from "../../../sandbox/javascript/v8/v8-stopped.ts";
import { allowanceFor } from "../../../sandbox/javascript/v8/v8-backstop.ts";
import { IN_V8 } from "../../fixtures/in-v8.ts";
import { callAll, callOnce, makeImpatientEngine, measureOnce } from "./support.ts";

const engine = makeImpatientEngine(500);
const again = { again: true };
const { fuelInstructions } = DEFAULT_LIMITS;
const OUT_OF_FUEL = { kind: "out-of-fuel", fuelInstructions };

const ENDLESS = {
  "after QuickJS returned": "function solve() { while (inV8); return 1; }",
  "after QuickJS raised": "function solve() { while (inV8); throw new TypeError('no'); }",
  "while it loads": "while (inV8); function solve() { return 1; }",
  "while it loads, after QuickJS did not": "while (inV8); null.x; function solve() { return 1; }",
  "in what QuickJS does not run": "function solve() { if (!inV8) null.x; while (true); }",
  "in a promise job": "function solve() { if (inV8) (async () => { for (;;) await 0; })(); return 1; }",
};

const MOST_STARVED = 20;

/** Once more where a busy machine gave the thread no share of its processors, which is a fault by design. */
async function served<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      if (turn === MOST_STARVED || !(error as Error).message.includes("(starved)")) throw error;
    }
  }
}

describe("an endless loop that only V8 enters", () => {
  test.each(Object.entries(ENDLESS))("%s, is a fault at first, and then out of fuel", async (_when, code) => {
    await expect(callOnce(engine, IN_V8 + code)).rejects.toThrow(V8Stopped);
    expect(await served(() => callOnce(engine, IN_V8 + code, "[]", again))).toEqual(OUT_OF_FUEL);
  });

  test("in a measurement is out of fuel and has no counts", async () => {
    const source = `${IN_V8}function solve() { while (inV8); return 1; }`;
    await expect(measureOnce(engine, source, "[]")).rejects.toThrow(SandboxFault);
    expect(await served(() => measureOnce(engine, source, "[]", again))).toEqual({
      outcome: OUT_OF_FUEL,
      timeInstructions: null,
      spaceBytes: null,
    });
  });

  test("is waited for once", async () => {
    const source = `${IN_V8}function solve(n) { while (inV8 && n > 1); return n; }`;
    const outcomes = await served(() => callAll(engine, source, ["[2]", "[1]", "[2]"], again));
    expect(outcomes).toEqual([OUT_OF_FUEL, OUT_OF_FUEL, OUT_OF_FUEL]);
  });
});

describe("memory that only V8 takes", () => {
  test("is a fault at first, and then out of memory", async () => {
    const patient = makeImpatientEngine(30_000);
    const limits = { ...DEFAULT_LIMITS, memoryBytes: 16 * 2 ** 20 };
    const source = `${IN_V8}function solve() { for (let kept = []; inV8; ) kept.push({ a: [1, 2, 3] }); return 1; }`;
    await expect(callOnce(patient, source, "[]", { limits })).rejects.toThrow(V8Stopped);
    expect(await callOnce(patient, source, "[]", { limits, ...again })).toEqual({
      kind: "out-of-memory",
      limitBytes: limits.memoryBytes,
    });
  });
});

describe("an honest candidate", () => {
  test("gives the same on a second try as on a first", async () => {
    const source = "function solve(a) { return a.map((x) => x * x).sort((x, y) => y - x); }";
    const first = await callAll(engine, source, ["[[1,3,2]]", "[[]]"]);
    expect(await callAll(engine, source, ["[[1,3,2]]", "[[]]"], again)).toEqual(first);
    expect(first).toMatchObject([{ text: "[9,4,1]" }, { text: "[]" }]);
  });
});

describe("why V8 has stopped", () => {
  test("is the machine's doing where the thread had no share of the processor", async () => {
    const stopwatch = startStopwatch({ timeoutMillis: 300, ownMillis: 200 });
    await new Promise((resolve) => setTimeout(resolve, 320));
    expect(stopwatch.whyStopped(false)).toBe("starved");
  });

  test("is no clock's doing before its time", () => {
    expect(startStopwatch(allowanceFor({ millis: 60_000 }, 0)).whyStopped(false)).toBe("silence");
    expect(startStopwatch(allowanceFor({ millis: 60_000 }, 0)).whyStopped(true)).toBe("memory");
  });

  test("comes after more time where QuickJS counted more, up to what its worker is given", () => {
    expect(allowanceFor({ millis: 60_000 }, 0)).toEqual({ timeoutMillis: 60_000, ownMillis: 3000 });
    expect(allowanceFor({ millis: 60_000 }, 1e9)).toEqual({ timeoutMillis: 62_000, ownMillis: 5000 });
    expect(allowanceFor({ millis: 60_000 }, 1e13)).toEqual({ timeoutMillis: 90_000, ownMillis: 22_500 });
  });
});
