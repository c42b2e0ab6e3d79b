import { expect, test } from "vitest";
import { callOnce, makeEngine } from "../support.ts";

const engine = makeEngine();

/** Every name that can be reached from a bare realm, and what kind of thing it is; the shortest path to each. */
const NAMES = `
function solve() {
  const roots = { object: Object.prototype, globalThis, generator: (function* () {})(), asyncGenerator: (async function* () {})(), matches: "a".matchAll(/a/g),
    asyncFunction: async () => {}, list: [].values(), map: new Map().entries(), set: new Set().values(), text: ""[Symbol.iterator](),
    helper: [].values().map(String), wrapped: Iterator.from({ next() {} }) };
  const isHolder = (value) => (typeof value === "object" && value !== null) || typeof value === "function";
  // Where V8 keeps an object of its own.
  const seen = new Set([Object.getPrototypeOf(globalThis)]), names = [];
  seen.delete(Object.prototype);
  let level = Object.keys(roots).map((name) => [name, roots[name]]);
  while (level.length > 0) {
    const next = [];
    for (const [path, holder] of level) {
      if (!isHolder(holder) || seen.has(holder)) continue;
      seen.add(holder);
      const keys = Reflect.ownKeys(holder).map((key) => [String(key), key]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
      for (const [name, key] of keys) {
        if (typeof holder === "function" && (name === "length" || name === "name")) continue;
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(holder, key);
        names.push([path, name, value === undefined ? (get ? "get" : "") + (set ? "set" : "") : typeof value].join(" "));
        next.push([path + "." + name, value], [path + ".get " + name, get], [path + ".set " + name, set]);
      }
      next.push([path + ".[[Prototype]]", Object.getPrototypeOf(holder)]);
    }
    level = next;
  }
  return names.sort();
}`;

test("both engines have the same built-ins", async () => {
  const outcome = await callOnce(engine, NAMES);
  expect(outcome).toMatchObject({
    kind: "returned",
    text: expect.stringContaining("localeCompare function"),
  });
});

test.each(["Array.fromAsync", "Math.sumPrecise", "new Map().getOrInsert", "JSON.rawJSON", "Iterator.concat"])(
  "what one engine lacks is in neither: %s",
  async (expression) => {
    expect(await callOnce(engine, `function solve() { return typeof ${expression}; }`)).toMatchObject({
      text: '"undefined"',
    });
  },
);

test("what remembers the last match says that it is not there", async () => {
  expect(await callOnce(engine, "function solve() { /(a)/.test('a'); return RegExp.$1; }")).toMatchObject({
    kind: "raised",
    error: { type: "TypeError", message: "RegExp.$1 is not there: ask the match itself" },
  });
});
