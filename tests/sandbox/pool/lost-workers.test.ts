import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, openSandbox, SandboxFault } from "#sandbox";
import { stopOfDeath } from "../../../sandbox/pool/worker-lost.ts";
import { IN_V8 } from "../../fixtures/in-v8.ts";
import { SEES_PROCESSES } from "../../support/child-processes.ts";
import { callIn, inSession, useSandbox } from "../../support/javascript-sandbox.ts";

const HONEST = "function solve() { return 6; }";
// V8 has half of it, and a quarter more before its process is killed.
const sandbox = useSandbox({ backstopMillis: 8000 });

const OUT_OF_FUEL = { kind: "out-of-fuel", fuelInstructions: DEFAULT_LIMITS.fuelInstructions };
const OUT_OF_MEMORY = { kind: "out-of-memory", limitBytes: DEFAULT_LIMITS.memoryBytes };

async function outcomeAndAttempts(source: string) {
  let attempts = 0;
  const outcome = await inSession(sandbox(), source, (session, attempt) => {
    attempts = attempt;
    return callIn(session);
  });
  return { outcome, attempts };
}

describe.runIf(SEES_PROCESSES)(
  "a candidate that stops V8, after QuickJS has finished, is tried twice and then",
  () => {
    test.each([
      ["an endless loop", "function solve() { while (inV8); throw new TypeError(); }", [OUT_OF_FUEL]],
      [
        "a sort that V8 does not interrupt",
        "function solve() { if (!inV8) return 1; const a = []; a[2 ** 31] = 1; a.sort(); return a.join().length; }",
        [OUT_OF_FUEL],
      ],
      [
        "memory that V8 is not made to count",
        `function solve() { if (!inV8) return 1; const kept = [];
for (;;) { const b = new ArrayBuffer(8, { maxByteLength: 2 ** 30 }); b.resize(2 ** 30); new Uint8Array(b).fill(1); kept.push(b); } }`,
        [OUT_OF_MEMORY],
      ],
      [
        "a copy that ends the process",
        `function solve() { if (!inV8) return 1; const u = new Uint8Array(100 * 2 ** 20); const v = new Array(u.length);
let i = v.length; while (i--) v[i] = u[i]; return 0; }`,
        // Whether the heap or the clock is first, is the machine's to say here, where V8 has so little time.
        [OUT_OF_MEMORY, OUT_OF_FUEL],
      ],
    ])("%s is its own", async (_how, source, sound) => {
      const { outcome, attempts } = await outcomeAndAttempts(IN_V8 + source);
      expect(sound).toContainEqual(outcome);
      expect(attempts).toBe(2);
      expect(await outcomeAndAttempts(HONEST)).toMatchObject({ outcome: { kind: "returned" }, attempts: 1 });
    });

    test("the call that did it is the one that is charged", async () => {
      const source = `${IN_V8}function solve(n) { while (inV8 && n > 1); return n; }`;
      const outcomes = await inSession(sandbox(), source, async (session) => {
        await session.load();
        return session.call([[1n], [2n], [1n]]);
      });
      expect(outcomes).toMatchObject([{ kind: "returned", value: 1n }, OUT_OF_FUEL, OUT_OF_FUEL]);
    });
  },
);

describe.runIf(SEES_PROCESSES)("a worker's memory", () => {
  test("above its ceiling is a fault", async () => {
    const small = await openSandbox({ workers: 1, workerMemoryBytes: 2 ** 20 });
    const source = "def solve():\n    while True: pass\n";
    try {
      const calling = inSession(small, source, (session) => callIn(session), {
        language: "python",
        limits: { fuelInstructions: 1e11 },
      });
      await expect(calling).rejects.toThrow(SandboxFault);
      await expect(calling).rejects.toThrow(/^a worker took \d+ MB$/);
    } finally {
      await small.close();
    }
  });

  test("is watched without a word where it stays below", async () => {
    expect(await outcomeAndAttempts(HONEST)).toMatchObject({ attempts: 1 });
  });
});

describe("how a process ended", () => {
  test.each([
    ["SIGABRT", "<--- Last few GCs --->", "memory"],
    ["SIGTRAP", "", "silence"],
    ["SIGSEGV", "", "silence"],
    ["SIGKILL", "<--- Last few GCs --->", null],
    ["SIGTERM", "", null],
    [null, "out of memory", null],
  ])("%s after %j tells %s", (signal, lastWords, stop) => {
    expect(stopOfDeath(signal, lastWords)).toBe(stop);
  });
});
