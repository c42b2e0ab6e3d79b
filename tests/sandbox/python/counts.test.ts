import { describe, expect, test } from "vitest";
import { openSandbox } from "#sandbox";
import { pythonIn, range, usePythonSandbox, type PythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

const PROGRAM = `
from collections import Counter
def solve(xs):
    seen = Counter(str(x) for x in sorted(xs, reverse=True))
    return [sum(xs), len(seen), hash(tuple(xs)), id(seen) > 0]
`;
const INPUT = [range(500)];

/** Everything that is counted of one program. */
async function countsOf(python: PythonSandbox): Promise<unknown> {
  const outcomes = await python.callAll(PROGRAM, [INPUT, INPUT, INPUT]);
  return { outcomes, measured: await python.measure(PROGRAM, INPUT) };
}

const POISON = [
  "import builtins\nbuiltins.len = builtins.sum = builtins.sorted = builtins.str = None\ndef solve(xs): return 0",
  "import sys\nsys.modules.clear()\ndef solve(xs): return 0",
  "import collections\ncollections.Counter = dict\ndef solve(xs): return 0",
  "import gc, sys\ngc.disable()\ngc.freeze()\nsys.setrecursionlimit(10**6)\nsys.setswitchinterval(1)\ndef solve(xs): return 0",
  "import sys\nsys.settrace(lambda *a: None)\nsys.setprofile(lambda *a: None)\nsys.addaudithook(lambda *a: None)\ndef solve(xs): return 0",
  "def solve(xs):\n    while True: pass",
  "def solve(xs):\n    kept = bytearray(100 * 2**20)\n    return len(kept)",
  "def solve(xs):\n    kept = []\n    while True: kept.append(bytearray(10**6))",
  "import os\ndef solve(xs): os.abort()",
  "def solve(xs): return solve(xs)",
  "def solve(xs): print('x' * 10**7)",
  "import random, os\ndef solve(xs): return [random.random(), list(os.urandom(1000))]",
  "held = [open('/lib/python314.zip', 'rb') for _ in range(50)]\ndef solve(xs): return 0",
  "def solve(xs): return [[] for _ in range(10**4)]",
  "import decimal, csv, difflib, html, zlib, hashlib, email.message\ndef solve(xs): return 0",
  "def solve(xs)",
  "interned = [__import__('sys').intern('name%d' % i) for i in range(10**4)]\ndef solve(xs): return 0",
];

describe("the count of a program", () => {
  test("is the same to the digit in a fresh session, after others, and in another process", async () => {
    const first = await countsOf(python);
    expect(await countsOf(python)).toStrictEqual(first);

    const limits = { fuelInstructions: 50_000_000 };
    for (let round = 0; round < 3; round += 1)
      for (const source of POISON) await python.callAll(source, [INPUT], { limits });
    expect(await countsOf(python)).toStrictEqual(first);

    const other = await openSandbox({ workers: 1 });
    try {
      expect(await countsOf(pythonIn(() => other))).toStrictEqual(first);
    } finally {
      await other.close();
    }
  });

  test("is the same whatever its limits and its seed are", async () => {
    const source = "def solve(xs): return sum(xs)";
    const cost = async (options: object) =>
      ((await python.call(source, INPUT, options)) as { cost: number }).cost;
    const plain = await cost({});
    expect(await cost({ limits: { memoryBytes: 2 ** 30 } })).toBe(plain);
    expect(await cost({ limits: { fuelInstructions: 1e11, outputBytes: 10, valueBytes: 100 } })).toBe(plain);
    expect(await cost({ seed: 99 })).toBe(plain);
  });
});

describe("nothing survives", () => {
  const leave = `
import builtins, sys, json, os, random, time
builtins.canary = sys.canary = json.canary = os.environ["CANARY"] = "canary"
sys.modules["canary"] = sys
random.seed(5)
time.time = lambda: 0
class Canary: pass
def solve():
    builtins.len = lambda x: 42
    return "left"
`;
  const look = `
import builtins, sys, json, os, random, time
def solve():
    return [
        hasattr(builtins, "canary"), hasattr(sys, "canary"), hasattr(json, "canary"), "CANARY" in os.environ,
        "canary" in sys.modules, time.time() == 0, len([1]), any(c.__name__ == "Canary" for c in object.__subclasses__()),
    ]
`;
  const CLEAN = [false, false, false, false, false, false, 1n, false];

  test("from one candidate to the next", async () => {
    expect(await python.value(leave)).toBe("left");
    expect(await python.value(look)).toStrictEqual(CLEAN);
  });

  test("from a candidate whose memory grew or whose fuel ran out", async () => {
    for (const end of ["bytearray(10**8)", "[0 for _ in iter(int, 1)]"]) {
      const source = leave.replace(`return "left"`, `return len(repr(${end})) > 0`);
      await python.call(source, [], { limits: { fuelInstructions: 3e8 } });
      expect(await python.value(look)).toStrictEqual(CLEAN);
    }
  });

  test("of one candidate's memory in what another is given", async () => {
    const secret = "import sys\nheld = ['SECRET-%d' % i for i in range(10**5)]\ndef solve(): return 0";
    const peek =
      "import gc\ndef solve():\n    return [o for o in gc.get_objects() if 'SECRET' in repr(o)[:1000] and type(o) is list][:1]";
    await python.call(secret);
    // Its own source is all of the word that it finds.
    expect(JSON.stringify(await python.value(peek))).not.toContain("SECRET-1");
  });
});

describe("a measurement", () => {
  test("of a bisection rises by nearly even steps", async () => {
    const source = "from bisect import bisect_left\ndef solve(xs, x): return bisect_left(xs, x)";
    const times: number[] = [];
    for (const size of [64, 256, 1024, 4096, 16_384]) {
      const { timeInstructions, outcome } = await python.measure(source, [range(size), -1n]);
      expect(outcome).toMatchObject({ kind: "returned", value: 0n });
      times.push(timeInstructions ?? NaN);
    }
    const steps = times.slice(1).map((time, at) => time - (times[at] as number));
    for (const step of steps) {
      expect(step).toBeGreaterThan(200);
      expect(step).toBeLessThan(400);
    }
  });

  test("of a sum of four times as many grows four times", async () => {
    const time = async (size: number) =>
      (await python.measure("def solve(xs): return sum(xs)", [range(size)])).timeInstructions ?? NaN;
    const [small, large, larger] = [await time(4096), await time(16_384), await time(65_536)];
    expect((larger - large) / (large - small)).toBeCloseTo(4, 1);
  });

  test("of a list that is built takes a little over 8 bytes an element on the interpreter's 32 bits", async () => {
    const source = "def solve(n): return [None] * n";
    const space = async (size: bigint) => (await python.measure(source, [size])).spaceBytes ?? NaN;
    expect(((await space(40_000n)) - (await space(20_000n))) / 20_000).toBe(4);
    const numbers = "def solve(n): return [i for i in range(n)]";
    const measured = await python.measure(numbers, [40_000n], { limits: { fuelInstructions: 1e9 } });
    expect((measured.spaceBytes ?? NaN) / 40_000).toBeGreaterThan(4);
  });

  test("of a list that is thrown away counts its peak", async () => {
    const space = async (source: string) => (await python.measure(source, [50_000n])).spaceBytes ?? NaN;
    const kept = await space("def solve(n): return len([0] * n)");
    const dropped = await space("def solve(n):\n    a = [0] * n\n    del a\n    return n\n");
    // To call `len` takes a little of the stack.
    expect(Math.abs(dropped - kept)).toBeLessThan(500);
    expect(await space("def solve(n): return n")).toBeLessThan(1000);
  });

  test("counts no space of what stood before the call", async () => {
    const source = "held = [0] * 10**6\ndef solve(xs): return len(held)";
    expect((await python.measure(source, [range(10_000)])).spaceBytes).toBeLessThan(1000);
  });

  test("leaves the session's own realm alone", async () => {
    const source = "calls = 0\ndef solve():\n    global calls\n    calls += 1\n    return calls\n";
    await python.withSession(source, async (session) => {
      await session.load();
      expect((await session.measure([])).outcome).toMatchObject({ value: 1n });
      expect((await session.measure([])).outcome).toMatchObject({ value: 1n });
    });
  });

  test("of a call that raises has its counts, as an error may be right; of one that is stopped none", async () => {
    const raised = await python.measure("def solve(): 1 / 0", []);
    expect(raised.outcome).toMatchObject({ kind: "raised", error: { type: "ZeroDivisionError" } });
    expect(raised.timeInstructions).toBeGreaterThan(0);
    expect(raised.spaceBytes).toBeGreaterThan(0);
    const limits = { fuelInstructions: 5_000_000 };
    expect(await python.measure("def solve():\n    while True: pass", [], { limits })).toStrictEqual({
      outcome: { kind: "out-of-fuel", fuelInstructions: 5_000_000 },
      timeInstructions: null,
      spaceBytes: null,
    });
  });
});
