import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Value } from "#values";
import { anyPythonValue } from "../../support/any-python-value.ts";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();
const ECHO = "def solve(value): return value";

function counts(entries: Readonly<Record<string, bigint>>): Value {
  return { kind: "map", entries: Object.entries(entries) };
}

describe("a value that goes in and comes back", () => {
  test("is exactly the same", async () => {
    const comesBack = async (values: Value[]) => {
      const outcomes = await python.callAll(
        ECHO,
        values.map((value) => [value]),
      );
      expect(outcomes.map((outcome) => "value" in outcome && outcome.value)).toStrictEqual(values);
    };
    await fc.assert(fc.asyncProperty(fc.array(anyPythonValue, { minLength: 20, maxLength: 40 }), comesBack), {
      numRuns: 20,
    });
  });

  test.each<[string, Value, string]>([
    ["null", null, "None"],
    ["a boolean", true, "True"],
    ["an integer", -7n, "-7"],
    ["an integer of 300 digits", 10n ** 300n, String(10n ** 300n)],
    ["a whole float", 3, "3.0"],
    ["minus zero", -0, "-0.0"],
    ["the smallest float", 5e-324, "5e-324"],
    ["text", "aé😀\n\"'", `'aé😀\\n"\\''`],
    ["a lone surrogate", "\ud800", "'\\ud800'"],
    ["a list", [1n, [2n]], "[1, [2]]"],
    ["a tuple", { kind: "tuple", items: [1n] }, "(1,)"],
    ["a set", { kind: "set", items: [1n] }, "{1}"],
    ["bytes", { kind: "bytes", bytes: Uint8Array.of(0, 255) }, "b'\\x00\\xff'"],
    [
      "a map with keys of two kinds",
      {
        kind: "map",
        entries: [
          ["1", 1n],
          [1n, "x"],
        ],
      },
      "{'1': 1, 1: 'x'}",
    ],
    ["a map with one key", { kind: "map", entries: [["a", 1n]] }, "{'a': 1}"],
    ["a map with a key like a tag", { kind: "map", entries: [["$int", "3"]] }, "{'$int': '3'}"],
    ["NaN", NaN, "nan"],
    ["infinity", -Infinity, "-inf"],
  ])("%s is what Python says it is", async (_title, value, written) => {
    expect(await python.value("def solve(value): return [value, repr(value)]", [value])).toStrictEqual([
      value,
      written,
    ]);
  });

  test("arguments are decoded afresh for each call", async () => {
    const source = "def solve(xs):\n    xs.append(0)\n    return len(xs)\n";
    const outcomes = await python.callAll(source, [[[1n]], [[1n]], [[1n]]]);
    expect(outcomes).toMatchObject([{ value: 2n }, { value: 2n }, { value: 2n }]);
  });
});

describe("what is told apart", () => {
  test.each<[string, string, Value]>([
    ["True and 1", "True", true],
    ["1 and 1.0", "1.0", 1],
    ["a list and a tuple", "(1, 2)", { kind: "tuple", items: [1n, 2n] }],
    ["a frozen set is a set", "frozenset([1])", { kind: "set", items: [1n] }],
    ["a counter is a dict", "__import__('collections').Counter('aba')", counts({ a: 2n, b: 1n })],
    ["a default dict is a dict", "__import__('collections').defaultdict(list, a=1)", counts({ a: 1n })],
    [
      "an ordered dict is a dict",
      "__import__('collections').OrderedDict(a=1, b=2)",
      counts({ a: 1n, b: 2n }),
    ],
    ["a bytearray is bytes", "bytearray(b'a')", { kind: "bytes", bytes: Uint8Array.of(97) }],
    ["2 ** 53 and what is next to it", "2 ** 53 + 1", 2n ** 53n + 1n],
    ["nothing returned is None", "None", null],
  ])("%s", async (_title, expression, value) => {
    expect(await python.value(`def solve(): return ${expression}`)).toStrictEqual(value);
  });
});

describe("an unreadable value", () => {
  test.each([
    ["a generator", "(x for x in [1])", "a value of type generator"],
    ["a range", "range(3)", "a value of type range"],
    ["an iterator", "iter([1])", "a value of type list_iterator"],
    ["an object", "object()", "a value of type object"],
    ["a class", "int", "a value of type type"],
    ["a function", "solve", "a value of type function"],
    ["a coroutine", "(lambda: (yield))()", "a value of type generator"],
    ["a number of a class of its own", "type('MyInt', (int,), {})(3)", "a value of type MyInt"],
    ["a string of a class of its own", "type('S', (str,), {})('a')", "a value of type S"],
    ["a list of a class of its own", "[type('L', (list,), {})()]", "a value of type L"],
    ["a dict of a class of its own", "type('D', (dict,), {})(a=1)", "a value of type D"],
    [
      "a counter of a class of its own",
      "type('Sly', (__import__('collections').Counter,), {})('a')",
      "a value of type Sly",
    ],
    ["a dict of a class around one", "__import__('collections').ChainMap({})", "a value of type ChainMap"],
    ["a fraction", "__import__('fractions').Fraction(1, 2)", "a value of type Fraction"],
    ["a complex number", "1j", "a value of type complex"],
    [
      "the two halves of one character apart",
      "'\\ud83d' + '\\ude00'",
      "a string with the two halves of one character apart",
    ],
  ])("%s", async (_title, expression, reason) => {
    expect(await python.call(`def solve(): return ${expression}`)).toStrictEqual({
      kind: "unreadable-value",
      reason,
      cost: expect.any(Number),
    });
  });

  test("a table of two million that holds itself is nested too deep, and soon known to be", async () => {
    const source = "def solve():\n    e = dict.fromkeys(range(2_000_000))\n    e[0] = e\n    return e\n";
    expect(await python.call(source)).toMatchObject({
      kind: "unreadable-value",
      reason: "nested deeper than 100",
    });
    const sets = `
def solve():
    many = range(5000)
    s = frozenset(many)
    for _ in range(110): s = frozenset([*many, s])
    return s`;
    expect(await python.call(sets)).toMatchObject({ kind: "unreadable-value" });
  });

  test("a list that holds itself is nested too deep", async () => {
    const outcome = await python.call("def solve():\n    a = []\n    a.append(a)\n    return a\n");
    expect(outcome).toMatchObject({ kind: "unreadable-value", reason: "nested deeper than 100" });
  });

  test("as deep as the limit is read, deeper is not", async () => {
    const source = "def solve(depth):\n    a = 1\n    for _ in range(depth): a = [a]\n    return a\n";
    const limits = { valueDepth: 10 };
    expect(await python.call(source, [10n], { limits })).toMatchObject({ kind: "returned" });
    expect(await python.call(source, [11n], { limits })).toMatchObject({ kind: "unreadable-value" });
  });

  test("maps of tuples as deep as the limit are read", async () => {
    const source =
      "def solve(depth):\n    a = 1\n    for _ in range(depth // 2): a = {(): (a,)}\n    return a\n";
    expect(await python.call(source, [10n], { limits: { valueDepth: 10 } })).toMatchObject({
      kind: "returned",
    });
  });

  test("as long as the limit is read, longer is not", async () => {
    const source = "def solve(length): return 'x' * length";
    const limits = { valueBytes: 1000 };
    expect(await python.value(source, [998n], { limits })).toBe("x".repeat(998));
    expect(await python.call(source, [999n], { limits })).toMatchObject({
      kind: "unreadable-value",
      reason: "longer than 1000 bytes",
    });
  });

  test.each(["[0] * 10**6", "'\\0' * 10**6", "bytes(10**6)", "{i: i for i in range(10**5)}", "10 ** 10**6"])(
    "%s is too long however it is written",
    async (expression) => {
      const limits = { valueBytes: 10_000, fuelInstructions: 1e11 };
      expect(await python.call(`def solve(): return ${expression}`, [], { limits })).toMatchObject({
        kind: "unreadable-value",
      });
    },
  );
});
