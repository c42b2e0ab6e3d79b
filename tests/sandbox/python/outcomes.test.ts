import { describe, expect, test } from "vitest";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();
const SPIN = "def solve(rounds):\n    for _ in range(rounds): pass\n    return rounds\n";

describe("loading", () => {
  test("a source with its entry point loads", async () => {
    expect(await python.load("def solve(): pass")).toBeNull();
  });

  test("a syntax error is a bad source, with its line", async () => {
    const failure = await python.load("x = 1\ndef solve(xs)\n    return xs");
    expect(failure).toMatchObject({ kind: "bad-source", error: { type: "SyntaxError", line: 2 } });
  });

  test.each([
    ["a NUL byte", "x = 1\0", "SyntaxError"],
    ["a lone surrogate", "x = '\ud800'", "UnicodeEncodeError"],
    ["indentation", "def f():\nreturn 1", "IndentationError"],
    ["a thousand thousand brackets", "(".repeat(1e6), "SyntaxError"],
    ["signs without end", `x=${"-".repeat(2e5)}1`, "MemoryError"],
    ["attributes without end", `x = y${".a".repeat(2e5)}`, "RecursionError"],
  ])("%s in a source is a bad source", async (_title, source, type) => {
    expect(await python.load(source)).toMatchObject({ kind: "bad-source", error: { type } });
  });

  test("an exception at the top of the source is raised, with its line", async () => {
    const failure = await python.load("x = 1\n\nx.y\ndef solve(): pass");
    expect(failure).toMatchObject({ kind: "raised", error: { type: "AttributeError", line: 3 } });
  });

  test("a missing entry point names what is there", async () => {
    const failure = await python.load("import json\ndef other(): pass\nclass Thing: pass\n_hidden = 3\n");
    expect(failure).toStrictEqual({
      kind: "missing-entry-point",
      name: "solve",
      defined: ["Thing", "other"],
    });
  });

  test("a name that is no function is a missing entry point", async () => {
    expect(await python.load("solve = 6")).toMatchObject({ kind: "missing-entry-point" });
  });

  test("a source that never ends is out of fuel, and loads with more of it", async () => {
    const source = "for _ in range(100_000): pass\ndef solve(): pass";
    expect(await python.load(source, { limits: { fuelInstructions: 1_000_000 } })).toStrictEqual({
      kind: "out-of-fuel",
      fuelInstructions: 1_000_000,
    });
    expect(await python.load(source, { limits: { fuelInstructions: 100_000_000 } })).toBeNull();
  });
});

describe("calling", () => {
  test("an exception is raised, with its type, message, line and cost", async () => {
    const outcome = await python.call("def solve(xs):\n    return xs[5]\n", [[1n]]);
    expect(outcome).toStrictEqual({
      kind: "raised",
      classes: ["IndexError", "LookupError", "Exception", "BaseException", "object"],
      error: { type: "IndexError", message: "list index out of range", line: 2 },
      cost: expect.any(Number),
    });
  });

  test("the line is the deepest one of the candidate's own", async () => {
    const source =
      "import json\ndef parse(text):\n    return json.loads(text)\ndef solve():\n    return parse('{')\n";
    expect(await python.call(source)).toMatchObject({ error: { type: "JSONDecodeError", line: 3 } });
  });

  test("a message is cut at 500 characters", async () => {
    const outcome = await python.call("def solve(): raise ValueError('é' * 10_000)");
    expect(outcome).toMatchObject({ kind: "raised", error: { message: "é".repeat(500) } });
  });

  test.each(["SystemExit(0)", "KeyboardInterrupt", "GeneratorExit", "BaseException('x')"])(
    "raising %s is raised like anything else",
    async (what) => {
      expect(await python.call(`def solve(): raise ${what}`)).toMatchObject({ kind: "raised" });
    },
  );

  test("a wrong number of arguments is a TypeError", async () => {
    expect(await python.call("def solve(): pass", [1n])).toMatchObject({ error: { type: "TypeError" } });
  });
});

describe("fuel", () => {
  test("one unit more than a call needs is enough, and what it needs less one trap is not", async () => {
    const { cost } = (await python.call(SPIN, [1000n])) as { cost: number };
    const within = (fuel: number) =>
      python.withSession(SPIN, async (session) => {
        await session.load();
        return session.call([[1000n]], fuel);
      });
    expect(await within(cost + 1)).toMatchObject([{ kind: "returned", value: 1000n, cost }]);
    expect(await within(cost - 1000)).toStrictEqual([{ kind: "out-of-fuel", fuelInstructions: cost - 1000 }]);
  });

  test("what catches everything does not catch its end", async () => {
    const source = `
def solve():
    while True:
        try:
            while True: pass
        except BaseException: pass
        finally: solve()
`;
    const limits = { fuelInstructions: 50_000_000 };
    expect(await python.call(source, [], { limits })).toMatchObject({ kind: "out-of-fuel" });
  });

  test.each([
    "sum(range(10**12))",
    "'a' * 10**7 in 'a' * 10**8 + 'b'",
    "3 ** 10**8",
    "list(zip(range(10**9)))",
  ])("one long call inside C runs out of it: %s", async (expression) => {
    const limits = { fuelInstructions: 20_000_000, memoryBytes: 2 ** 30 };
    const outcome = await python.call(`def solve(): return ${expression}`, [], { limits });
    expect(outcome).toStrictEqual({ kind: "out-of-fuel", fuelInstructions: 20_000_000 });
  });

  test("a batch whose every call runs out has an outcome for each", async () => {
    const limits = { fuelInstructions: 5_000_000 };
    const outcomes = await python.callAll(
      "def solve(x):\n    while x: pass\n    return x",
      [[1n], [0n], [2n], [0n]],
      { limits },
    );
    expect(outcomes.map(({ kind }) => kind)).toStrictEqual([
      "out-of-fuel",
      "returned",
      "out-of-fuel",
      "returned",
    ]);
  });
});

describe("memory", () => {
  const ALLOCATE = "def solve(n): return len(bytearray(n))";

  test("an allocation within the limit is made, one beyond it is out of memory", async () => {
    const limits = { memoryBytes: 64 * 2 ** 20 };
    expect(await python.value(ALLOCATE, [20n * 2n ** 20n], { limits })).toBe(20n * 2n ** 20n);
    expect(await python.call(ALLOCATE, [65n * 2n ** 20n], { limits })).toStrictEqual({
      kind: "out-of-memory",
      limitBytes: 64 * 2 ** 20,
    });
  });

  test("a limit below what the interpreter itself takes leaves it what it has", async () => {
    const limits = { memoryBytes: 1 };
    expect(await python.value("def solve(xs): return sum(xs)", [[1n, 2n]], { limits })).toBe(3n);
    expect(await python.call(ALLOCATE, [10n ** 7n], { limits })).toMatchObject({ kind: "out-of-memory" });
  });

  test("a program that handles the refusal goes on", async () => {
    const source = "def solve():\n    try: bytearray(2**30)\n    except MemoryError: return 'handled'\n";
    expect(await python.value(source)).toBe("handled");
  });

  test("a string that doubles without end is out of memory", async () => {
    const source = "def solve():\n    s = 'ab'\n    while True: s += s\n";
    expect(await python.call(source)).toMatchObject({ kind: "out-of-memory" });
  });

  test("an abort after a refusal is out of memory, an abort alone is not", async () => {
    const source =
      "import os\ndef solve(n):\n    try: bytearray(n)\n    except MemoryError: pass\n    os.abort()\n";
    expect(await python.call(source, [2n ** 30n])).toMatchObject({ kind: "out-of-memory" });
    expect(await python.call(source, [8n])).toMatchObject({ kind: "raised", error: { type: "FatalError" } });
  });

  test("a MemoryError that the interpreter or the candidate raises unasked is out of memory", async () => {
    expect(await python.call("def solve(): return [0] * 10**9")).toMatchObject({ kind: "out-of-memory" });
    expect(await python.call("def solve(): raise MemoryError")).toMatchObject({ kind: "out-of-memory" });
    expect(await python.load("big = [0] * 10**9\ndef solve(): pass")).toMatchObject({
      kind: "out-of-memory",
    });
  });
});

describe("output", () => {
  const PRINT =
    "import sys\ndef solve(n):\n    sys.stdout.write('x' * n)\n    sys.stdout.flush()\n    return n\n";
  const limits = { outputBytes: 10_000 };

  test("as much as the limit may be printed, not a byte more", async () => {
    expect(await python.value(PRINT, [10_000n], { limits })).toBe(10_000n);
    expect(await python.call(PRINT, [10_001n], { limits })).toStrictEqual({
      kind: "too-much-output",
      limitBytes: 10_000,
    });
  });

  test("the limit is for each call", async () => {
    const outcomes = await python.callAll(PRINT, [[9000n], [9000n], [9000n]], { limits });
    expect(outcomes.map(({ kind }) => kind)).toStrictEqual(["returned", "returned", "returned"]);
  });

  test("errors and output count together", async () => {
    const source = "import os\ndef solve():\n    os.write(1, b'x' * 6000)\n    os.write(2, b'x' * 6000)\n";
    expect(await python.call(source, [], { limits })).toMatchObject({ kind: "too-much-output" });
  });

  test("what catches everything does not catch its end", async () => {
    const source = `
def solve():
    while True:
        try: print('x' * 1000)
        except BaseException: pass
`;
    expect(await python.call(source, [], { limits })).toMatchObject({ kind: "too-much-output" });
  });
});

describe("the ends a program can make itself", () => {
  test.each([
    ["os._exit(0)", "SystemExit"],
    ["os.kill(os.getpid(), 9)", "SystemExit"],
    ["os.abort()", "FatalError"],
  ])("%s is raised as %s, with what was spent so far", async (end, type) => {
    const outcome = await python.call(`import os\ndef solve(): ${end}`);
    expect(outcome).toMatchObject({ kind: "raised", error: { type } });
    expect((outcome as { cost: number }).cost).toBeLessThan(1_000_000);
  });

  test("the next call of the same candidate starts from a clean realm", async () => {
    const source =
      "import os\nseen = []\ndef solve(n):\n    seen.append(n)\n    if n == 2: os._exit(0)\n    return len(seen)\n";
    const outcomes = await python.callAll(source, [[1n], [1n], [2n], [1n]]);
    expect(outcomes).toMatchObject([{ value: 1n }, { value: 2n }, { kind: "raised" }, { value: 1n }]);
  });
});

describe("recursion", () => {
  const DEEP = "import sys\nsys.setrecursionlimit(10**6)\n";

  test("plain recursion goes 12,000 deep", async () => {
    const source = `${DEEP}def solve(n): return 0 if n == 0 else 1 + solve(n - 1)`;
    expect(await python.value(source, [12_000n])).toBe(12_000n);
  });

  test("recursion through lru_cache goes 12,000 deep", async () => {
    const source = `${DEEP}from functools import lru_cache\n@lru_cache(None)\ndef solve(n): return 0 if n == 0 else 1 + solve(n - 1)`;
    expect(await python.value(source, [12_000n])).toBe(12_000n);
  });

  test("recursion without end is a RecursionError", async () => {
    expect(await python.call("def solve(n): return solve(n + 1)", [0n])).toMatchObject({
      kind: "raised",
      error: { type: "RecursionError" },
    });
  });

  test("recursion without end through C is a RecursionError, whatever limit is set", async () => {
    const source = `${DEEP}class Loop:\n    def __lt__(self, other): return sorted([Loop(), Loop()])\ndef solve(): return sorted([Loop(), Loop()])`;
    expect(await python.call(source)).toMatchObject({ kind: "raised", error: { type: "RecursionError" } });
  });

  test("a program may catch its RecursionError and go on", async () => {
    const source =
      "def down(n): return down(n + 1)\ndef solve():\n    try: down(0)\n    except RecursionError: return 'up again'\n";
    expect(await python.value(source)).toBe("up again");
  });
});
