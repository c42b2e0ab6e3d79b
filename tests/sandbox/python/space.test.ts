import { describe, expect, test } from "vitest";
import { openSandbox } from "#sandbox";
import { pythonIn, usePythonSandbox, type PythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

const DEEP = "import sys\nsys.setrecursionlimit(10 ** 6)\n";

const spaceIn = async (sandbox: PythonSandbox, source: string, size: number) =>
  (await sandbox.measure(source, [BigInt(size)])).spaceBytes ?? NaN;
const spacesOf = async (source: string, sizes: readonly number[]) => {
  const spaces: number[] = [];
  for (const size of sizes) spaces.push(await spaceIn(python, source, size));
  return spaces;
};

const LINEAR: Readonly<Record<string, string>> = {
  "a function that calls itself": "def f(n): return 0 if n == 0 else 1 + f(n - 1)\ndef solve(n): return f(n)",
  "a call in a tail's place, which Python does not spare":
    "def f(n, sum): return sum if n == 0 else f(n - 1, sum + 1)\ndef solve(n): return f(n, 0)",
  "two functions in turn":
    "def even(n): return n == 0 or odd(n - 1)\ndef odd(n): return n != 0 and even(n - 1)\ndef solve(n): return even(n)",
  "a list that is walked":
    "def walk(node): return 0 if node is None else 1 + walk(node[1])\nnode = None\nfor _ in range(1600): node = (0, node)\ndef solve(n):\n    here = node\n    for _ in range(1600 - n): here = here[1]\n    return walk(here)",
  "a closure": "def solve(n):\n    def f(i): return 0 if i == n else 1 + f(i + 1)\n    return f(0)",
  "a lambda": "f = lambda n: n and 1 + f(n - 1)\ndef solve(n): return f(n)",
  "a method": "class Solution:\n    def solve(self, n): return 0 if n == 0 else 1 + self.solve(n - 1)",
  "what is remembered":
    "from functools import cache\n@cache\ndef f(n): return n if n < 2 else 1 + f(n - 1)\ndef solve(n):\n    f.cache_clear()\n    return f(n)",
  "generators that yield from each other":
    "def g(n):\n    if n > 0:\n        yield n\n        yield from g(n - 1)\ndef solve(n): return sum(1 for _ in g(n))",
};

/** Through the interpreter's own functions, which are only so deep. */
const THROUGH_C: Readonly<Record<string, string>> = {
  "a sort's key":
    "def f(n): return n and len(sorted([0], key=lambda _: f(n - 1))) and n\ndef solve(n): return f(n)",
  map: "def f(n): return n and sum(map(f, [n - 1])) + 1\ndef solve(n): return f(n)",
  reduce:
    "from functools import reduce\ndef f(n): return n and reduce(lambda a, b: f(n - 1), [0, 1])\ndef solve(n): return f(n)",
  "a comparison of one's own":
    "class Box:\n    def __init__(self, n): self.n = n\n    def __eq__(self, other): return self.n == 0 or Box(self.n - 1) == other\ndef solve(n): return Box(n) == 0",
  "an index of one's own":
    "class Box:\n    def __getitem__(self, n): return n and self[n - 1]\ndef solve(n): return Box()[n]",
};

describe("recursion takes space, in proportion to its depth", () => {
  test.each(Object.entries(LINEAR))("%s", async (_name, source) => {
    const [none = 0, some = 0, more = 0, most = 0] = await spacesOf(DEEP + source, [0, 400, 800, 1600]);
    expect(none).toBeLessThan(2000);
    expect(some - none).toBeGreaterThan(400 * 48);
    expect((more - none) / (some - none)).toBeCloseTo(2, 0);
    expect((most - more) / (more - some)).toBeCloseTo(2, 0);
  });

  test.each(Object.entries(THROUGH_C))("through %s", async (_name, source) => {
    const [some = 0, more = 0, most = 0] = await spacesOf(DEEP + source, [20, 40, 80]);
    expect(more - some).toBeGreaterThan(20 * 48);
    expect((most - more) / (more - some)).toBeCloseTo(2, 0);
  });

  test("each call takes its frame, to the byte", async () => {
    const source = `${DEEP}def f(n): return 0 if n == 0 else 1 + f(n - 1)\ndef solve(n): return f(n)`;
    const spaces = await spacesOf(source, [50, 51, 52, 100, 150]);
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = spaces;
    const frame = second - first;
    expect(third - second).toBe(frame);
    expect(fourth - third).toBe(frame * 48);
    expect(fifth - fourth).toBe(frame * 50);
  });

  test("beyond what was made ready for it", async () => {
    const source = `${DEEP}def f(n): return 0 if n == 0 else 1 + f(n - 1)\ndef solve(n): return f(n)`;
    const [some = 0, more = 0, most = 0] = await spacesOf(source, [10_000, 20_000, 40_000]);
    expect(more / some).toBeCloseTo(2, 1);
    expect(most / more).toBeCloseTo(2, 1);
  });

  test("a tree of calls takes as much as its deepest branch", async () => {
    const source = `
def f(low, high):
    if high - low < 2: return 1
    middle = (low + high) // 2
    return f(low, middle) + f(middle, high)
def solve(n): return f(0, n)`;
    const spaces = await spacesOf(source, [16, 256, 4096]);
    const [some = 0, more = 0, most = 0] = spaces;
    expect(more - some).toBeGreaterThan(200);
    expect(Math.abs(most - more - (more - some))).toBeLessThan(300);
    expect(most).toBeLessThan(2500);
  });
});

const CONSTANT: Readonly<Record<string, string>> = {
  "a loop": "def solve(n):\n    total = 0\n    for i in range(n): total += i\n    return total",
  "calls one after another": "def f(i): return i & 7\ndef solve(n): return sum(f(i) for i in range(n))",
  "calls of the interpreter's own":
    "def solve(n):\n    kept = 0\n    for i in range(n): kept = len(str(i)) + int('12') + max(3, i & 3) + round(i * 0.1)\n    return kept",
  "a trampoline":
    "def step(n): return (lambda: step(n - 1)) if n else None\ndef solve(n):\n    next = step(n)\n    while next: next = next()\n    return 0",
  "a small heap":
    "import heapq\ndef solve(n):\n    heap = []\n    for i in range(n):\n        heapq.heappush(heap, i % 7)\n        if len(heap) > 3: heapq.heappop(heap)\n    return len(heap)",
  "exceptions that are caught":
    "def f(): raise ValueError\ndef solve(n):\n    for _ in range(n):\n        try: f()\n        except ValueError: pass\n    return 0",
};

test.each(Object.entries(CONSTANT))(
  "what does not recurse takes no more for more: %s",
  async (_name, source) => {
    const spaces = await spacesOf(source, [16, 128, 1024, 8192]);
    expect(Math.max(...spaces)).toBeLessThan(3000);
    expect(Math.max(...spaces) - Math.min(...spaces)).toBeLessThan(150);
  },
);

test("recursion and what is kept beside it are both counted", async () => {
  const recursion = `${DEEP}def f(n): return 0 if n == 0 else 1 + f(n - 1)\ndef solve(n): return f(n)`;
  const keeping = `${DEEP}def f(n): return 0 if n == 0 else 1 + f(n - 1)\ndef solve(n):\n    kept = [None] * 10_000\n    return f(n) + len(kept)`;
  const difference = (await spaceIn(python, keeping, 1000)) - (await spaceIn(python, recursion, 1000));
  expect(Math.abs(difference - 40_000)).toBeLessThan(1000);
});

test("it is the same to the digit in a fresh realm, in a rewound one and in another process", async () => {
  const sources = [...Object.values(LINEAR), ...Object.values(CONSTANT)].map((source) => DEEP + source);
  const all = async (sandbox: PythonSandbox) => {
    const spaces: number[] = [];
    for (const source of sources) spaces.push(await spaceIn(sandbox, source, 60));
    return spaces;
  };
  const first = await all(python);
  await python.call("def solve(n): return len(bytearray(100 * 2 ** 20))", [1n]);
  await python.call("def solve(n):\n    while True: bytearray(1000)", [1n], {
    limits: { fuelInstructions: 1e7 },
  });
  expect(await all(python)).toEqual(first);
  const other = await openSandbox({ workers: 1 });
  try {
    expect(await all(pythonIn(() => other))).toEqual(first);
  } finally {
    await other.close();
  }
});
