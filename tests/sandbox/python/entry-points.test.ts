import { describe, expect, test } from "vitest";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

describe("a function", () => {
  test("is found by its name", async () => {
    expect(await python.value("def solve(a, b): return a - b", [5n, 3n])).toBe(2n);
  });

  test("may be anything that can be called", async () => {
    expect(await python.value("solve = sorted", [[2n, 1n]])).toStrictEqual([1n, 2n]);
    expect(await python.value("solve = lambda: 7")).toBe(7n);
  });

  test("may be a method of a class Solution, made anew for each call", async () => {
    const source = `
class Solution:
    def __init__(self): self.seen = []
    def solve(self, x):
        self.seen.append(x)
        return self.seen
`;
    expect(await python.callAll(source, [[1n], [2n]])).toMatchObject([{ value: [1n] }, { value: [2n] }]);
  });

  test("at the top wins over a method", async () => {
    expect(
      await python.value(
        "def solve(): return 'top'\nclass Solution:\n    def solve(self): return 'method'\n",
      ),
    ).toBe("top");
  });

  test("may be static in Solution", async () => {
    expect(await python.value("class Solution:\n    @staticmethod\n    def solve(x): return x\n", [4n])).toBe(
      4n,
    );
  });

  test("is looked up by its name for each call", async () => {
    const source = "def solve(x):\n    global solve\n    solve = lambda x: -1\n    return x\n";
    expect(await python.callAll(source, [[1n], [2n]])).toMatchObject([{ value: 1n }, { value: -1n }]);
  });

  test("sees the builtins that it patched itself", async () => {
    const source = "import builtins\nbuiltins.len = lambda x: 42\ndef solve(xs): return len(xs)\n";
    expect(await python.value(source, [[]])).toBe(42n);
  });
});

describe("a class", () => {
  const entry = { kind: "class", name: "Cache" } as const;
  const CACHE = `
class Cache:
    def __init__(self, capacity): self.capacity, self.items = capacity, {}
    def put(self, key, value): self.items[key] = value
    def get(self, key): return self.items.get(key, -1)
`;
  const operations = [
    ["put", ["a", 1n]],
    ["get", ["a"]],
    ["get", ["b"]],
  ];

  test("is made with its arguments and gives the results of its operations", async () => {
    expect(await python.value(CACHE, [[2n], operations], { entry })).toStrictEqual([null, 1n, -1n]);
  });

  test("starts anew with each call", async () => {
    const outcomes = await python.withSession(
      CACHE,
      async (session) => {
        await session.load();
        return session.call([
          [[2n], operations],
          [[2n], [["get", ["a"]]]],
        ]);
      },
      { entry },
    );
    expect(outcomes).toMatchObject([{ value: [null, 1n, -1n] }, { value: [-1n] }]);
  });

  test("without the method is an AttributeError", async () => {
    expect(await python.call(CACHE, [[2n], [["drop", []]]], { entry })).toMatchObject({
      error: { type: "AttributeError" },
    });
  });

  test("that is a function is a missing entry point", async () => {
    expect(await python.load("def Cache(): pass", { entry })).toStrictEqual({
      kind: "missing-entry-point",
      name: "Cache",
      defined: ["Cache"],
    });
  });
});
