import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../../sandbox/limits.ts";
import { encodeValue, parseValue } from "../../../sandbox/values/notation.ts";
import type { Value } from "../../../sandbox/values/value.ts";
import { IN_V8 } from "../../fixtures/in-v8.ts";
import { callAll, callOnce, makeEngine, measureOnce } from "./support.ts";

const engine = makeEngine();
const ECHO = "function solve(x) { return x; }";
const limits = (changes: Partial<typeof DEFAULT_LIMITS>) => ({ limits: { ...DEFAULT_LIMITS, ...changes } });

function openSession(source: string) {
  const entry = { kind: "function", name: "solve" } as const;
  return engine.open({ language: "javascript", source, entry, limits: DEFAULT_LIMITS, seed: 1 });
}

async function valueOf(expression: string): Promise<unknown> {
  const outcome = await callOnce(engine, `function solve() { return ${expression}; }`);
  return outcome.kind === "returned" ? outcome.text : outcome;
}

describe("sources that do not load", () => {
  test("a syntax error is told with its line", async () => {
    expect(await callOnce(engine, "function solve() {\n  return 1 +;\n}")).toMatchObject({
      kind: "bad-source",
      error: { type: "SyntaxError", line: 2 },
    });
  });

  test("a source that closes what is put around it is a bad source", async () => {
    const outcome = await callOnce(engine, "}); globalThis.solve = () => 6; ({");
    expect(outcome.kind).toBe("bad-source");
  });

  test("an import names the module that is not there", async () => {
    expect(await callOnce(engine, "import fs from 'fs';\nexport const solve = () => 1;")).toMatchObject({
      kind: "raised",
      error: { message: expect.stringContaining("'fs'") as string, line: 1 },
    });
  });

  test("an error at the top level is told with its line", async () => {
    expect(await callOnce(engine, "function solve() {}\n\nnull.x;")).toMatchObject({
      kind: "raised",
      error: { type: "TypeError", line: 3 },
    });
  });
});

describe("values", () => {
  test.each([
    ["undefined", "null"],
    ["[1, , 3]", "[1,null,3]"],
    ["-0", '{"$float":"-0"}'],
    ["NaN", '{"$float":"nan"}'],
    ["-Infinity", '{"$float":"-inf"}'],
    ["3.0", "3"],
    ["0.1", "0.1"],
    ["1e-7", "1e-7"],
    ["2 ** 60", '{"$int":"1152921504606846976"}'],
    ["10n ** 20n", '{"$int":"100000000000000000000"}'],
    ["7n", "7"],
    ["({ a: 1, 2: [] })", '{"$map":[["2",[]],["a",1]]}'],
    ["Object.create(null)", '{"$map":[]}'],
    ["new Map([[1, new Set(['x'])]])", '{"$map":[[1,{"$set":["x"]}]]}'],
    ["new Uint8Array([1, 2, 3, 4])", '{"$bytes":"AQIDBA=="}'],
    ['"\\ud800\\u2028"', '"\\ud800\u2028"'],
  ])("%s is written as %s", async (expression, text) => {
    expect(await valueOf(expression)).toBe(text);
  });

  test.each([
    "new Number(3)",
    "new Date()",
    "/x/",
    "() => 1",
    "Symbol('s')",
    "Promise.resolve(1)",
    "(async () => 1)()",
    "(function* () { yield 1; })()",
    "new (class A {})()",
    "new (class A extends Array {})()",
    "({ get x() { return 1; } })",
    "({ toJSON() { return 1; } })",
    "({ [Symbol('k')]: 1 })",
    "Object.setPrototypeOf({}, Map.prototype)",
    "new Proxy({}, { ownKeys() { throw 1; } })",
    "new Proxy({}, { ownKeys() { for (;;); } })",
    "new Proxy([1], {})",
    "[new Proxy([1], {})]",
    "new Map([[1, Proxy.revocable([1], {}).proxy]])",
    "Reflect.construct(Proxy, [[1], {}])",
    "new (Proxy.bind(null, [1]))({})",
    "new (Object.setPrototypeOf(class extends Object {}, Proxy))([1], {})",
    "new (class extends Object {})(new Proxy([1], {}))",
    "(Object.prototype.construct = () => [1], new Proxy([1], {}))",
    "(Array.prototype[Symbol.iterator] = null, Function.prototype.call = null, new Proxy([1], {}))",
    "(() => { const o = {}; o.o = o; return o; })()",
  ])("%s cannot be read", async (expression) => {
    expect(await valueOf(expression)).toMatchObject({ kind: "unreadable-value" });
  });

  test("a value may be as deep and as long as the limits say, and no more", async () => {
    const nest = (depth: number) =>
      `function solve() { let a = []; for (let i = 1; i < ${depth}; i++) a = [a]; return a; }`;
    const options = limits({ valueDepth: 5, valueBytes: 20 });
    expect((await callOnce(engine, nest(5), "[]", options)).kind).toBe("returned");
    expect((await callOnce(engine, nest(6), "[]", options)).kind).toBe("unreadable-value");
    const repeat = (count: number) => `function solve() { return "x".repeat(${count}); }`;
    expect((await callOnce(engine, repeat(18), "[]", options)).kind).toBe("returned");
    expect((await callOnce(engine, repeat(19), "[]", options)).kind).toBe("unreadable-value");
  });

  // What JavaScript cannot tell apart: a tuple from a list, a whole float from an int, an order of keys.
  const scalar = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
    fc.double().filter((value) => !Number.isInteger(value) || Object.is(value, -0)),
    fc.string({ unit: "binary" }),
    fc
      .uint8Array({ maxLength: 9 })
      .map((bytes) => ({ kind: "bytes" as const, bytes: new Uint8Array(bytes) })),
  );
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      fc.array(tie("value"), { maxLength: 4 }),
      fc.uniqueArray(fc.string(), { maxLength: 3 }).map((items) => ({ kind: "set" as const, items })),
      fc
        .uniqueArray(fc.tuple(fc.string(), tie("value")), { maxLength: 3, selector: ([key]) => key })
        .map((entries) => ({ kind: "map" as const, entries })),
    ),
  }));

  test("every value goes in and comes out as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
        const outcomes = await callAll(
          engine,
          ECHO,
          values.map((item) => JSON.stringify([encodeValue(item)])),
        );
        const back = outcomes.map((outcome) =>
          outcome.kind === "returned" ? parseValue(outcome.text) : outcome,
        );
        expect(back).toEqual(values);
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});

describe("errors", () => {
  test("an error is told with its type, message and line", async () => {
    const source = "class Odd extends Error { name = 'Odd' }\nfunction solve() {\n  throw new Odd('no');\n}";
    expect(await callOnce(engine, source)).toMatchObject({
      kind: "raised",
      error: { type: "Odd", message: "no", line: 3 },
    });
  });

  test("an error may ask for its stack to be captured, as code for Node does", async () => {
    const source = `class Odd extends Error {
        constructor(message) { super(message); Error.captureStackTrace(this, Odd); this.name = "Odd"; }
      }
      function solve() { throw new Odd("no"); }`;
    expect(await callOnce(engine, source)).toMatchObject({
      kind: "raised",
      error: { type: "Odd", message: "no" },
    });
  });

  test.each([
    "throw 5;",
    "throw null;",
    "throw { get message() { for (;;); }, get name() { for (;;); } };",
    "const e = new Error(); Object.defineProperty(e, 'stack', { get() { for (;;); } }); throw e;",
    "throw new Proxy({}, { getPrototypeOf() { throw 1; } });",
    "throw Object.create(null);",
    "throw new Error('x'.repeat(1e6));",
  ])("%s is an error of at most 500 characters", async (statement) => {
    const outcome = await callOnce(engine, `function solve() { ${statement} }`);
    expect(outcome).toMatchObject({ kind: "raised" });
    expect(outcome.kind === "raised" && outcome.error.message.length).toBeLessThanOrEqual(500);
  });

  test.each([
    "Promise.reject({ get message() { for (;;); }, get stack() { for (;;); } }); return 1;",
    "(async () => { throw new Error('nobody catches me'); })(); return 1;",
    "import('fs'); return 1;",
  ])("%s does not reach the host", async (body) => {
    expect(await callOnce(engine, `function solve() { ${body} }`)).toMatchObject({
      kind: "returned",
      text: "1",
    });
  });

  test("endless recursion raises, and candidates can catch it", async () => {
    expect(await callOnce(engine, "function solve() { return solve(); }")).toMatchObject({
      kind: "raised",
      error: { type: "RangeError" },
    });
    const source =
      "let d = 0; function f() { d++; f(); } function solve() { try { f(); } catch { return d > 5000; } }";
    expect(await callOnce(engine, source)).toMatchObject({ kind: "returned", text: "true" });
  });

  test.each([
    'JSON.parse("[".repeat(200000))',
    'new RegExp("(".repeat(100000) + ")".repeat(100000))',
    'eval("(".repeat(100000) + ")".repeat(100000))',
    "String([...Array(100000)].reduce((a) => [a], []))",
  ])("%s is not a fault", async (expression) => {
    const outcome = await callOnce(engine, `function solve() { ${expression}; return 1; }`);
    expect(["raised", "returned", "out-of-fuel"]).toContain(outcome.kind);
  });
});

describe("limits", () => {
  const loop = "function solve(n) { let t = 0; for (let i = 0; i < n; i++) t += i; return t; }";

  test.each([
    ["a loop", "function solve() { for (;;); }"],
    [
      "a loop that catches everything",
      "function solve() { for (;;) try { for (;;); } finally { continue; } }",
    ],
    ["a loop at the top level", "for (;;);\nfunction solve() {}"],
    [
      "promises without end",
      "function solve() { (function f() { Promise.resolve().then(f); })(); return 1; }",
    ],
    ["a regular expression", "function solve() { return /^(a+)+$/.test('a'.repeat(60) + '!'); }"],
  ])("%s runs out of fuel", async (_, source) => {
    expect(await callOnce(engine, source, "[]", limits({ fuelInstructions: 2e8 }))).toEqual({
      kind: "out-of-fuel",
      fuelInstructions: 2e8,
    });
  });

  test("one instruction more than a call costs is enough fuel, and what it costs is not", async () => {
    const cost = (await measureOnce(engine, loop, "[1000]")).timeInstructions as number;
    const session = openSession(loop);
    expect(await session.load()).toBeNull();
    expect(await session.measure("[1000]", cost + 1)).toMatchObject({ timeInstructions: cost });
    expect((await session.measure("[1000]", cost)).outcome).toEqual({
      kind: "out-of-fuel",
      fuelInstructions: cost,
    });
    session.dispose();
  });

  test("memory runs out, and only the host's own sight of it counts", async () => {
    const options = limits({ memoryBytes: 32 * 2 ** 20 });
    const outOfMemory = { kind: "out-of-memory", limitBytes: 32 * 2 ** 20 };
    const grow =
      "function solve(n) { const k = []; for (let i = 0; i < n; i++) k.push('x'.repeat(1e6) + i); return k.length; }";
    expect(await callAll(engine, grow, ["[5]", "[40]", "[5]"], options)).toMatchObject([
      { kind: "returned" },
      outOfMemory,
      { kind: "returned" },
    ]);
    const forged =
      "function solve() { const e = new Error('out of memory'); e.name = 'InternalError'; throw e; }";
    expect((await callOnce(engine, forged, "[]", options)).kind).toBe("raised");
  });

  test("output is counted by the call and not kept", async () => {
    const print = "function solve(n) { for (let i = 0; i < n; i++) console.log('123456789'); return n; }";
    const options = limits({ outputBytes: 100 });
    expect(await callAll(engine, print, ["[10]", "[10]", "[11]", "[10]"], options)).toMatchObject([
      { kind: "returned" },
      { kind: "returned" },
      { kind: "too-much-output", limitBytes: 100 },
      { kind: "returned" },
    ]);
    const stubborn =
      "function solve() { for (let i = 0; i < 20; i++) try { console.log('123456789'); } catch {} return 1; }";
    expect((await callOnce(engine, stubborn, "[]", options)).kind).toBe("too-much-output");
  });
});

describe("realms", () => {
  test("calls share a module's state, and a call that spoils the realm ends it", async () => {
    const source = "let n = 0; function solve(loop) { n++; while (loop); return n; }";
    const outcomes = await callAll(
      engine,
      source,
      ["[false]", "[false]", "[true]", "[false]"],
      limits({ fuelInstructions: 1e8 }),
    );
    expect(outcomes).toMatchObject([{ text: "1" }, { text: "2" }, { kind: "out-of-fuel" }, { text: "1" }]);
  });

  test("a measurement leaves the realm of the calls alone", async () => {
    const session = openSession("let n = 0; function solve() { return ++n; }");
    expect(await session.load()).toBeNull();
    expect(await session.call(["[]"], 1e8)).toMatchObject([{ text: "1" }]);
    expect(await session.measure("[]", 1e8)).toMatchObject({ outcome: { text: "1" } });
    expect(await session.call(["[]"], 1e8)).toMatchObject([{ text: "2" }]);
    session.dispose();
  });

  test("every call gets arguments of its own", async () => {
    const source = "function solve(a) { a.push(1); return a.length; }";
    expect(await callAll(engine, source, ["[[]]", "[[]]"])).toMatchObject([{ text: "1" }, { text: "1" }]);
  });

  test("promise jobs run between two calls", async () => {
    const source = "let n = 0; function solve() { Promise.resolve().then(() => n++); return n; }";
    expect(await callAll(engine, source, ["[]", "[]"])).toMatchObject([{ text: "0" }, { text: "1" }]);
  });

  test("nothing of the host, of the harness or of shared memory is there", async () => {
    const names =
      "process require module Deno fetch WebAssembly SharedArrayBuffer Atomics setTimeout ivm own harness".split(
        " ",
      );
    const source = `function solve(names) { return names.filter((name) => name in globalThis); }`;
    expect(await callOnce(engine, source, JSON.stringify([names]))).toMatchObject({ text: "[]" });
  });

  test("clocks and randomness follow the seed alone", async () => {
    const source =
      "function solve() { return [Date.now(), +new Date(), performance.now(), Math.random(), Math.random()]; }";
    const once = await callOnce(engine, source, "[]", { seed: 7 });
    expect(await callOnce(makeEngine(), source, "[]", { seed: 7 })).toEqual(once);
    expect(await callOnce(engine, source, "[]", { seed: 8 })).not.toEqual(once);
  });

  test("what only V8 can do fails as it fails where it would be counted", async () => {
    const raised = { kind: "raised", error: { type: "TypeError" } };
    const only = "if (!inV8) null.x;";
    expect(await callOnce(engine, `${IN_V8}function solve() { ${only} return 1; }`)).toMatchObject(raised);
    expect(await callOnce(engine, `${IN_V8}${only} function solve() { return 1; }`)).toMatchObject(raised);
  });

  test("an error that only the counted engine has is told with its line", async () => {
    expect(await callOnce(engine, `${IN_V8}function solve() {\n  if (!inV8) null.x;\n}`)).toMatchObject({
      error: { type: "TypeError", line: 3 },
    });
    expect(await callOnce(engine, "function solve() {\n  using x = null;\n}")).toMatchObject({
      error: { type: "SyntaxError", line: 2 },
    });
  });

  test("two different answers are none", async () => {
    const source = `${IN_V8}function solve() { return inV8 ? "V8" : "QuickJS"; }`;
    expect(await callOnce(engine, source)).toMatchObject({
      kind: "unreadable-value",
      reason: 'V8 and QuickJS disagree: V8 returned "V8", QuickJS returned "QuickJS"',
    });
  });

  test("the last digits of a float may differ", async () => {
    const source = `${IN_V8}function solve() { return inV8 ? [0.1 + 1e-16, 2] : [0.1, 2]; }`;
    expect(await callOnce(engine, source)).toMatchObject({
      kind: "returned",
      text: "[0.1000000000000001,2]",
    });
  });

  test("what depends on the machine's clock or collector is not there, or stands still", async () => {
    const source = `function solve() {
      const kept = new WeakRef({});
      new FinalizationRegistry(() => undefined).register({}, 1);
      return [typeof Intl, typeof kept.deref()];
    }`;
    expect(await callOnce(engine, source)).toMatchObject({ text: '["undefined","object"]' });
  });

  test("nothing can be worked out while the result is written", async () => {
    const late = `function solve(n) { return new Proxy([0], { getOwnPropertyDescriptor(target, key) {
      for (let i = 0; i < n; i++) target[0] += i;
      return Reflect.getOwnPropertyDescriptor(target, key); } }); }`;
    const measured = await measureOnce(engine, late, "[100000]");
    expect(measured).toMatchObject({ outcome: { kind: "unreadable-value", reason: "a Proxy" } });
    expect(measured.timeInstructions).toBe((await measureOnce(engine, late, "[1]")).timeInstructions);
  });

  test("a proxy takes no memory once it is dropped", async () => {
    const source =
      "function solve(n) { let t = 0; for (let i = 0; i < n; i++) t += new Proxy([i], {})[0]; return t; }";
    const spaceFor = async (args: string) => (await measureOnce(engine, source, args)).spaceBytes;
    expect(await spaceFor("[1000]")).toBe(await spaceFor("[10]"));
  });

  test("a proxy that stays inside works as ever", async () => {
    const source = `function solve() {
      const seen = [];
      const kept = new Proxy({ a: 1 }, { get: (target, key) => (seen.push(key), target[key] ?? 7) });
      const { proxy, revoke } = Proxy.revocable({}, {});
      proxy.b = 2;
      revoke();
      let refused = 0;
      try { proxy.b; } catch { refused = 1; }
      try { Proxy({}, {}); } catch { refused += 1; }
      const like = Reflect.construct(Proxy, [[], {}], Map) instanceof Array;
      const plain = Object.getPrototypeOf(Proxy) === Function.prototype;
      return [kept.a, kept.other, seen, refused, Proxy.name, Proxy.length, typeof Proxy, "prototype" in Proxy, like, plain];
    }`;
    expect(await callOnce(engine, source)).toMatchObject({
      text: '[1,7,["a","other"],2,"Proxy",2,"function",false,true,true]',
    });
  });
});
