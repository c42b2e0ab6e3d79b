import { describe, expect, test } from "vitest";
import { callAll, makeEngine } from "./support.ts";

const engine = makeEngine();

/**
 * Replaces every function and value that can be reached from the global object by one that counts its uses, and puts
 * counting properties and a counting proxy where a lookup that fails would end.
 */
const HOOKS = `
let uses = 0, armed = false;
const { apply, construct, ownKeys, getOwnPropertyDescriptor, defineProperty, getPrototypeOf, setPrototypeOf, isExtensible } = Reflect;
const used = () => { if (armed) uses += 1; };
const traps = { __proto__: null };
for (const name of ownKeys(Reflect))
  if (typeof Reflect[name] === "function") {
    const plain = Reflect[name];
    traps[name] = (...parts) => (used(), apply(plain, undefined, parts));
  }
function hooked(plain) {
  const hook = function (...parts) {
    used();
    return new.target ? construct(plain, parts, new.target === hook ? plain : new.target) : apply(plain, this, parts);
  };
  hook.prototype = plain.prototype;
  return hook;
}
function hookProperty(owner, key) {
  const { value, get, set, configurable, writable } = getOwnPropertyDescriptor(owner, key);
  if (typeof value === "function" && (configurable || writable)) {
    defineProperty(owner, key, { __proto__: null, value: hooked(value) });
  } else if (configurable) {
    let held = value;
    defineProperty(owner, key, {
      __proto__: null,
      get() { used(); return get ? apply(get, this, []) : held; },
      set(next) { used(); set ? apply(set, this, [next]) : (held = next); },
    });
  }
}
const owners = new Set();
(function find(owner) {
  if ((typeof owner !== "object" && typeof owner !== "function") || owner === null || owners.has(owner)) return;
  owners.add(owner);
  find(getPrototypeOf(owner));
  for (const key of ownKeys(owner)) {
    const { value, get, set } = getOwnPropertyDescriptor(owner, key);
    for (const part of [value, get, set]) find(part);
  }
})(globalThis);
const prototypes = [...owners].filter((owner) => owner !== Object.prototype && getPrototypeOf(owner) === Object.prototype);
const all = [...owners].filter((owner) => owner !== globalThis).map((owner) => ({ owner, keys: ownKeys(owner) }));
const words = ["0", "1", "2", "value", "get", "set", "text", "reason", "name", "message", "stack", "length", "then", "toJSON",
  "entry", "thrown", "syntaxError", "cause", "line", "file", "callee", "self", "index", "raw", "next", "done", "return", "val", "left", "right"];
const blank = Object.prototype;
const shown = { writable: true, enumerable: true, configurable: true };
function defineWord(word) {
  defineProperty(blank, word, {
    __proto__: null,
    get() { used(); },
    set(value) { used(); defineProperty(this, word, { __proto__: null, ...shown, value }); },
    configurable: true,
  });
}
const NativeProxy = Proxy;
function hookAll() {
  for (let at = 0; at < all.length; at++)
    for (let of = 0; of < all[at].keys.length; of++) hookProperty(all[at].owner, all[at].keys[of]);
  for (let at = 0; at < prototypes.length; at++)
    if (isExtensible(prototypes[at])) setPrototypeOf(prototypes[at], new NativeProxy(blank, traps));
  for (let at = 0; at < words.length; at++) defineWord(words[at]);
}
`;

/** A source whose first call ends in that statement, with every hook set, and whose second says how many were used since. */
const hookedSource = (statement: string, before = "") => `${HOOKS}
function solve(second) {
  if (second) { armed = false; return uses; }
  ${before}
  hookAll();
  armed = true;
  ${statement}
}`;

const usesAfter = async (statement: string, before?: string) => {
  const entry = { kind: "function", name: "solve", nodes: true } as const;
  const [first, second] = await callAll(engine, hookedSource(statement, before), ["[false]", "[true]"], {
    entry,
  });
  return { first, uses: second };
};
const NONE = { kind: "returned", text: "0" };

describe("nothing of a candidate's runs once its call has ended", () => {
  const nested = `const rope = "ab".repeat(4e3) + "cd".repeat(4e3);
    const gaps = [1, , "x"]; gaps[9] = 2 ** 70; delete gaps[0];
    const value = [true, null, undefined, -0, NaN, 0.1, 3n, 10n ** 30n, rope, gaps, { a: [{}], 1: "b" }, { __proto__: null, c: 1 },
      new Map([[[1], new Set(["s", 2])]]), new Uint8Array(new ArrayBuffer(5, { maxByteLength: 9 })), new Uint8Array([1, 2])];`;

  test("while a result is written", async () => {
    const { first, uses } = await usesAfter("return value;", nested);
    expect(first).toMatchObject({ kind: "returned" });
    expect(uses).toMatchObject(NONE);
  });

  test.each([
    ["a proxy", "new NativeProxy([1], traps)"],
    ["a proxy within", "[{ a: new NativeProxy({}, traps) }]"],
    ["a getter", "({ get a() { used(); return 1; } })"],
    ["an array with holes", "[1, , 3]", "returned"],
    ["an array with a getter", "Object.defineProperty([1, 2], 1, { get() { used(); return 2; } })"],
    ["an array of a class", "new (class extends Array { get length() { used(); return 1; } })()"],
    ["a boxed string", "Object('x')"],
    ["an iterator", "[1][Symbol.iterator]()"],
    ["a date", "new Date()"],
    ["a thenable", "({ then() { used(); } })"],
    ["an error without a prototype", "Object.setPrototypeOf(oddError, null)"],
    ["a map in a set's clothes", "Object.setPrototypeOf(new Map([[1, 2]]), Set.prototype)"],
    ["an object in a map's clothes", "Object.setPrototypeOf({ size: 1 }, Map.prototype)"],
    [
      "floats in bytes' clothes",
      "Object.setPrototypeOf(new Float64Array([1]), Uint8Array.prototype)",
      "returned",
    ],
    ["arguments", "arguments"],
    ["a linked list", "new ListNode(1, new ListNode([2]))", "returned"],
    ["a tree", "new TreeNode(1, null, new TreeNode(2, new TreeNode(3)))", "returned"],
    ["a list with a proxy in it", "new ListNode(1, new NativeProxy(new ListNode(2), traps))"],
    ["a tree with a getter", "new TreeNode(1, { val: 2, get left() { used(); return null; } })"],
    ["a list of a class", "new (class extends ListNode { get next2() { used(); } })(1)", "returned"],
    [
      "a list that inherits from a proxy",
      "Object.setPrototypeOf(new ListNode(1), new NativeProxy({}, traps))",
      "returned",
    ],
  ])("while %s is looked at", async (_, expression, kind = "unreadable-value") => {
    const oddError = "const oddError = Object.assign(new Error('x'), { name: { toString() { used(); } } });";
    const { first, uses } = await usesAfter("return held;", `${oddError} const held = ${expression};`);
    expect(first).toMatchObject({ kind });
    expect(uses).toMatchObject(NONE);
  });

  test.each([
    ["an error", "new Error('x')"],
    ["an error of a class", "new (class Odd extends Error { get name() { used(); } })('x')"],
    ["an error with a getter", "Object.defineProperty(new Error(), 'name', { get() { used(); } })"],
    [
      "an error whose message is an object",
      "Object.assign(new Error(), { message: { toString() { used(); } } })",
    ],
    ["an error that inherits from a proxy", "Object.setPrototypeOf(new Error(), new NativeProxy({}, traps))"],
    ["a proxy", "new NativeProxy({}, traps)"],
    ["an object", "({ toString() { used(); }, get message() { used(); }, get stack() { used(); } })"],
    ["a symbol", "Symbol('s')"],
  ])("while %s is described", async (_, expression) => {
    const { first, uses } = await usesAfter("throw held;", `const held = ${expression};`);
    expect(first).toMatchObject({ kind: "raised" });
    expect(uses).toMatchObject(NONE);
  });

  test("the hooks are used by what does run", async () => {
    const { uses } = await usesAfter("[1, 2].map(String); return 1;");
    expect(uses).toMatchObject({ kind: "returned", text: expect.not.stringMatching(/^0$/) });
  });
});
