import { describe, expect, test } from "vitest";
import {
  FORGED_JAVASCRIPT_SPACES,
  FORGED_JAVASCRIPT_STACKS,
} from "../../fixtures/attacks/javascript-costs.ts";
import { callOnce, makeEngine, measureOnce } from "./support.ts";

const engine = makeEngine();

const spaceOf = async (source: string, size: number, from = engine) =>
  (await measureOnce(from, source, `[${size}]`)).spaceBytes ?? NaN;
const spacesOf = async (source: string, sizes: readonly number[]) => {
  const spaces: number[] = [];
  for (const size of sizes) spaces.push(await spaceOf(source, size));
  return spaces;
};

const LINEAR: Readonly<Record<string, string>> = {
  "a function that calls itself":
    "function f(n) { return n === 0 ? 0 : 1 + f(n - 1); } function solve(n) { return f(n); }",
  "a call in a tail's place":
    "'use strict'; function f(n, sum) { return n === 0 ? sum : f(n - 1, sum + 1); } function solve(n) { return f(n, 0); }",
  "two functions in turn":
    "function even(n) { return n === 0 || odd(n - 1); } function odd(n) { return n !== 0 && even(n - 1); } function solve(n) { return even(n); }",
  "a list that is walked":
    "let list = null; for (let i = 0; i < 1600; i++) list = { next: list }; function walk(node) { return node === null ? 0 : 1 + walk(node.next); } function solve(n) { let here = list; for (let i = n; i < 1600; i++) here = here.next; return walk(here); }",
  "a closure": "function solve(n) { const f = (i) => (i === n ? 0 : 1 + f(i + 1)); return f(0); }",
  "a method": "class Solution { solve(n) { return n === 0 ? 0 : 1 + this.solve(n - 1); } }",
  "what is remembered":
    "function solve(n) { const known = new Map(); const f = (i) => { if (i < 2) return i; if (!known.has(i)) known.set(i, 1 + f(i - 1)); return known.get(i); }; return f(n); }",
  "generators that yield from each other":
    "function* g(n) { if (n > 0) { yield n; yield* g(n - 1); } } function solve(n) { let count = 0; for (const _ of g(n)) count++; return count; }",
  map: "function f(n) { return n === 0 ? 0 : [n - 1].map(f)[0] + 1; } function solve(n) { return f(n); }",
  reduce:
    "function f(n) { return n === 0 ? 0 : [0, 0].reduce(() => f(n - 1)) + 1; } function solve(n) { return f(n); }",
  "a sort's comparison":
    "function f(n) { if (n > 0) [0, 1].sort(() => f(n - 1)); return 0; } function solve(n) { return f(n); }",
};

describe("recursion takes space, in proportion to its depth", () => {
  test.each(Object.entries(LINEAR))("%s", async (_name, source) => {
    const [none = 0, some = 0, more = 0, most = 0] = await spacesOf(source, [0, 200, 400, 800]);
    expect(none).toBeLessThan(4000);
    expect(some - none).toBeGreaterThan(200 * 100);
    expect((more - none) / (some - none)).toBeCloseTo(2, 0);
    expect((most - more) / (more - some)).toBeCloseTo(2, 0);
  });

  test("each call takes its frame, to the byte", async () => {
    const source = LINEAR["a function that calls itself"] ?? "";
    const [first = 0, second = 0, third = 0, fourth = 0] = await spacesOf(source, [50, 51, 100, 3000]);
    const frame = second - first;
    expect(frame).toBeGreaterThan(100);
    expect(third - first).toBe(frame * 50);
    expect(fourth - first).toBe(frame * 2950);
  });

  test("a tree of calls takes as much as its deepest branch", async () => {
    const source =
      "function f(low, high) { if (high - low < 2) return 1; const middle = (low + high) >> 1; return f(low, middle) + f(middle, high); } function solve(n) { return f(0, n); }";
    const [some = 0, more = 0, most = 0] = await spacesOf(source, [16, 256, 4096]);
    expect(more - some).toBeGreaterThan(400);
    expect(most - more).toBe(more - some);
  });
});

const CONSTANT: Readonly<Record<string, string>> = {
  "a loop": "function solve(n) { let total = 0; for (let i = 0; i < n; i++) total += i; return total; }",
  "calls one after another":
    "function f(i) { return i & 7; } function solve(n) { let total = 0; for (let i = 0; i < n; i++) total += f(i); return total; }",
  "calls of the interpreter's own":
    "function solve(n) { let kept = 0; for (let i = 0; i < n; i++) kept = String(i).length + parseInt('12') + Math.max(3, i & 3) + Math.round(i * 0.1); return kept & 1; }",
  "a trampoline":
    "function step(n) { return n > 0 ? () => step(n - 1) : null; } function solve(n) { let next = step(n); while (next !== null) next = next(); return 0; }",
  "exceptions that are caught":
    "function f() { throw 1; } function solve(n) { for (let i = 0; i < n; i++) try { f(); } catch {} return 0; }",
};

test.each(Object.entries(CONSTANT))(
  "what does not recurse takes no more for more: %s",
  async (_name, source) => {
    const spaces = await spacesOf(source, [16, 128, 1024, 8192]);
    expect(Math.max(...spaces)).toBeLessThan(3000);
    expect(Math.max(...spaces) - Math.min(...spaces)).toBeLessThan(150);
  },
);

test("heap and stack count together where together they are most", async () => {
  const sink = "function sink(n) { return n === 0 ? 0 : 1 + sink(n - 1); }";
  const kept = "let kept = new Uint8Array(100000)";
  const before = `${sink} function solve(n) { ${kept}; kept = null; return sink(n); }`;
  const within = `${sink} function solve(n) { ${kept}; return sink(n) + kept.length; }`;
  const stack = await spaceOf(`${sink} function solve(n) { return sink(n); }`, 1000);
  expect(stack).toBeGreaterThan(150_000);
  expect(Math.abs((await spaceOf(before, 1000)) - stack)).toBeLessThan(1000);
  expect(Math.abs((await spaceOf(within, 1000)) - stack - 100_000)).toBeLessThan(1000);
});

test("it is the same to the digit in a fresh realm, in a rewound one and in another engine", async () => {
  const all = async (from = engine) => {
    const spaces: number[] = [];
    for (const source of [...Object.values(LINEAR), ...Object.values(CONSTANT)])
      spaces.push(await spaceOf(source, 60, from));
    return spaces;
  };
  const first = await all();
  await callOnce(engine, "function solve() { return new Uint8Array(1e8).length; }");
  await callOnce(engine, "function solve() { for (;;); }", "[]");
  expect(await all()).toEqual(first);
  expect(await all(makeEngine())).toEqual(first);
});

test.each(Object.entries(FORGED_JAVASCRIPT_STACKS))(
  "the stack is counted of a program that %s",
  async (_name, source) => {
    const { outcome, spaceBytes } = await measureOnce(engine, source, "[]");
    expect(outcome).toMatchObject({ kind: "returned", text: "1" });
    expect(spaceBytes).toBeGreaterThan(400_000);
  },
);

test.each(Object.entries(FORGED_JAVASCRIPT_SPACES))(
  "what is allocated is counted of a program that %s",
  async (_name, source) => {
    const { outcome, spaceBytes } = await measureOnce(engine, source, "[]");
    expect(outcome).toMatchObject({ kind: "returned", text: "1" });
    expect(spaceBytes).toBeGreaterThan(400_000);
  },
);

test("an argument that grows counts for what it grows by", async () => {
  const source = "function solve(xs) { for (let i = 0; i < 20000; i++) xs.push(i); return xs.length; }";
  const { spaceBytes } = await measureOnce(
    engine,
    source,
    JSON.stringify([Array.from({ length: 20_000 }, (_, at) => at)]),
  );
  // It was made with room for half as much again.
  expect(spaceBytes).toBeGreaterThan(20_000 * 4);
  expect(spaceBytes).toBeLessThan(20_000 * 8);
});

test("what is allocated and freed again in the call counts at its peak alone", async () => {
  const source =
    "function solve(n) { let sum = 0; for (let i = 0; i < n; i++) { let kept = []; for (let j = 0; j < 100; j++) kept.push([j]); sum += kept.length; } return sum; }";
  const spaces = await spacesOf(source, [10, 100, 1000]);
  expect(new Set(spaces).size).toBe(1);
});
