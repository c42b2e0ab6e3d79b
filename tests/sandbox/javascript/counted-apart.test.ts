import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../../sandbox/limits.ts";
import { callOnce, makeEngine, measureOnce } from "./support.ts";

const engine = makeEngine();
// Every number below 1024, far from where it belongs.
const SHUFFLED = JSON.stringify([Array.from({ length: 1024 }, (_, at) => (at * 389) % 1024)]);

async function partsOf(source: string) {
  const { outcome, timeInstructions, sortInstructions } = await measureOnce(engine, source, SHUFFLED);
  expect(outcome.kind).toBe("returned");
  return { time: timeInstructions as number, sorts: sortInstructions as number };
}

describe("sorts", () => {
  test("are counted apart, wherever they are called from, and are part of the whole", async () => {
    const sources = [
      "const solve = (xs) => xs.sort()[0];",
      "const solve = (xs) => xs.sort((a, b) => b - a)[0];",
      "const solve = (xs) => xs.toSorted((a, b) => b - a)[0];",
      "const solve = (xs) => Int32Array.from(xs).sort()[0];",
      "const solve = (xs) => Int32Array.from(xs).toSorted()[0];",
      "const solve = (xs) => Array.prototype.sort.call(xs)[0];",
      "const solve = (xs) => [xs].map((each) => each.sort())[0][0];",
    ];
    for (const source of sources) {
      const { time, sorts } = await partsOf(source);
      expect(sorts).toBeGreaterThan(1024);
      expect(sorts).toBeLessThan(time);
    }
  });

  test("are nothing in code that does without", async () => {
    const { sorts } = await partsOf("const solve = (xs) => xs.map((x) => 2 * x).reverse().indexOf(8);");
    expect(sorts).toBe(0);
  });

  test("count once where one sorts inside another's comparison", async () => {
    const { time, sorts } = await partsOf(
      "const solve = (xs) => xs.sort((a, b) => a - [b, 1, 3].sort()[0])[0];",
    );
    expect(sorts).toBeGreaterThan(time / 2);
    expect(sorts).toBeLessThan(time);
  });

  test("count from nothing in each call, also after one that was stopped in a sort", async () => {
    const source = "const solve = (xs) => xs.sort()[0];";
    const first = await partsOf(source);
    const endless = "const solve = (xs) => xs.sort(() => { for (;;); })[0];";
    const limits = { ...DEFAULT_LIMITS, fuelInstructions: 10_000_000 };
    expect((await callOnce(engine, endless, SHUFFLED, { limits })).kind).toBe("out-of-fuel");
    expect(await partsOf(source)).toStrictEqual(first);
  });

  test("count those that ended in an exception", async () => {
    const caught =
      "const solve = (xs) => { let n = 0; try { xs.sort(() => { if (++n > 99) throw n; return 1; }); } catch {} return n; };";
    expect((await partsOf(caught)).sorts).toBeGreaterThan(10_000);
  });
});
