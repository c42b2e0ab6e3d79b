import { describe, expect, test } from "vitest";
import { range, usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();
// Every number below 1024, far from where it belongs.
const SHUFFLED = range(1024).map((at) => (Number(at) * 389) % 1024);

async function partsOf(source: string, items: readonly number[] = SHUFFLED) {
  const { outcome, timeInstructions, sortInstructions, movedInstructions } = await python.measure(source, [
    [...items],
  ]);
  expect(outcome.kind).toBe("returned");
  return {
    time: timeInstructions as number,
    sorts: sortInstructions as number,
    moved: movedInstructions as number,
  };
}

describe("sorts and heaps", () => {
  test("are counted apart, wherever they are called from, and are part of the whole", async () => {
    const sources = [
      "def solve(xs): return sorted(xs)[0]",
      "def solve(xs): xs.sort(key=lambda x: -x); return xs[0]",
      "import heapq\ndef solve(xs): heapq.heapify(xs); return heapq.heappop(xs)",
      "from heapq import heappush\ndef solve(xs):\n    h = []\n    for x in xs: heappush(h, x)\n    return h[0]",
      "import bisect\ndef solve(xs): return bisect.bisect_left(xs, 5)",
      "import statistics\ndef solve(xs): return statistics.median(xs)",
    ];
    for (const source of sources) {
      const { time, sorts } = await partsOf(source);
      expect(sorts).toBeGreaterThan(100);
      expect(sorts).toBeLessThan(time);
    }
  });

  test("are nothing in code that does without", async () => {
    const { sorts } = await partsOf(
      "def solve(xs):\n    t = 0\n    for x in xs: t += x\n    return max(t, len(set(xs)))",
    );
    expect(sorts).toBe(0);
  });

  test("count once where one sorts inside another's key", async () => {
    const { time, sorts } = await partsOf(
      "def solve(xs): return sorted(xs, key=lambda x: sorted([x, 1, 3])[0])[0]",
    );
    expect(sorts).toBeGreaterThan(time / 2);
    expect(sorts).toBeLessThan(time);
  });

  test("count from nothing in each call, also after one that was stopped in a sort", async () => {
    const source = "def solve(xs): return sorted(xs)[0]";
    const first = await partsOf(source);
    const endless =
      "def solve(xs):\n    def key(x):\n        while True: pass\n    return sorted(xs, key=key)";
    await python.callAll(endless, [[SHUFFLED]], { limits: { fuelInstructions: 10_000_000 } });
    expect(await partsOf(source)).toStrictEqual(first);
  });

  test("count those that ended in an exception", async () => {
    const caught = "def solve(xs):\n    try: return sorted(xs + ['a'])\n    except TypeError: return 0";
    expect((await partsOf(caught)).sorts).toBeGreaterThan(10_000);
  });
});

describe("what is moved in bulk", () => {
  test("is what a text has left each time that its first letter is cut off", async () => {
    const { moved } = await partsOf(
      "def solve(xs):\n    s = 'x' * len(xs)\n    while s: s = s[1:]\n    return 0",
    );
    // Half the text on average, 8 letters an instruction.
    const left = SHUFFLED.length ** 2 / 2 / 8;
    expect(moved).toBeGreaterThan(0.9 * left);
    expect(moved).toBeLessThan(1.2 * left);
  });

  test("is next to nothing in a loop over numbers", async () => {
    const { time, moved } = await partsOf("def solve(xs):\n    t = 0\n    for x in xs: t += x\n    return t");
    expect(moved).toBeLessThan(time / 100);
  });
});
