import { describe, expect, test } from "vitest";
import { describeOffer } from "../../../../sandbox/offer.ts";
import { callOnce, makeEngine } from "../support.ts";

const engine = makeEngine();
const run = (body: string, args = "[]") => callOnce(engine, `function solve(value) { ${body} }`, args);

describe("structuredClone, the same in both engines", () => {
  test("copies plain data deeply", async () => {
    const text =
      '[1,{"$map":[[{"$set":["x"]},[null,{"$bytes":"AQI="}]]]},{"$int":"9007199254740993"},{"$float":"-0"}]';
    const body = "const copy = structuredClone(value); value[1].clear(); value.length = 0; return copy;";
    expect(await run(body, `[${text}]`)).toMatchObject({ kind: "returned", text });
  });

  test.each([
    [
      "holes and names of an array",
      "const a = [1, , 3]; a.x = 4; const c = structuredClone(a); return [1 in c, c.x, c];",
      "[false,4,[1,null,3]]",
    ],
    [
      "undefined items",
      "const c = structuredClone([undefined, , null]); return [0 in c, 1 in c, c.length];",
      "[true,false,3]",
    ],
    [
      "cycles",
      "const o = { l: [] }; o.o = o; o.l.push(o); const c = structuredClone(o); return [c !== o, c.o === c, c.l[0] === c];",
      "[true,true,true]",
    ],
    [
      "what is shared",
      "const s = {}; const c = structuredClone({ a: s, b: [s] }); return [c.a === c.b[0], c.a === s];",
      "[true,false]",
    ],
    [
      "the fields of an instance, as a plain object",
      "const c = structuredClone(new (class P { x = 1; #y = 2; get z() { return 3; } })()); return [c, c.constructor === Object];",
      '[{"$map":[["x",1]]},true]',
    ],
    [
      "a subclass as what it extends",
      "const c = structuredClone(new (class M extends Map {})([[1, 2]])); return [c, c.constructor === Map];",
      '[{"$map":[[1,2]]},true]',
    ],
    ["dates", "const d = structuredClone(new Date(5)); return [d instanceof Date, d.getTime()];", "[true,5]"],
    [
      "regular expressions",
      "const r = structuredClone(/a\\/b/dgimsy); return [String(r), r.lastIndex];",
      '["/a\\\\/b/dgimsy",0]',
    ],
    [
      "boxed primitives",
      "return [5, 'x', true, 7n].map((item) => { const c = structuredClone(Object(item)); return [typeof c, c.valueOf()]; });",
      '[["object",5],["object","x"],["object",true],["object",7]]',
    ],
    [
      "errors",
      "const e = structuredClone(new RangeError('x', { cause: [1] })); return [e instanceof RangeError, e.message, e.cause, Object.keys(e)];",
      '[true,"x",[1],[]]',
    ],
    [
      "an error of a name that nobody knows",
      "const e = structuredClone(Object.assign(new TypeError('x'), { name: 'Odd' })); return [e.name, e.constructor === Error];",
      '["Error",true]',
    ],
    [
      "views of one buffer",
      "const f = new Float64Array([1.5, 2]); const [g, b, v] = structuredClone([f, f.buffer, new DataView(f.buffer, 2, 3)]); f[0] = 9; return [g.buffer === b, v.buffer === b, [...g], v.byteOffset, v.byteLength];",
      "[true,true,[1.5,2],2,3]",
    ],
    [
      "a part of a buffer",
      "const c = structuredClone(new Int16Array([1, 2, 3]).subarray(1)); return [[...c], c.byteOffset, c.buffer.byteLength];",
      "[[2,3],2,6]",
    ],
    [
      "a buffer that can grow",
      "const c = structuredClone(new ArrayBuffer(8, { maxByteLength: 16 })); c.resize(12); return [c.byteLength, c.maxByteLength];",
      "[12,16]",
    ],
    [
      "a key called __proto__",
      'const c = structuredClone(JSON.parse(\'{"__proto__": {"a": 1}}\')); return [Object.keys(c), c.a];',
      '[["__proto__"],null]',
    ],
    [
      "what is nested 10,000 deep",
      "let a = []; for (let i = 1; i < 10000; i++) a = [a]; let c = structuredClone(a), n = 0; for (; c; c = c[0]) n++; return n;",
      "10000",
    ],
    [
      "primitives",
      "return [structuredClone(undefined), structuredClone(null), structuredClone('x'), structuredClone(1n)];",
      '[null,null,"x",1]',
    ],
  ])("copies %s", async (_, body, text) => {
    expect(await run(body)).toMatchObject({ kind: "returned", text });
  });

  test.each([
    ["a function", "() => 1"],
    ["a function", "{ m() {} }"],
    ["a symbol", "[Symbol('s')]"],
    ["a symbol", "Object(Symbol('s'))"],
    ["a Promise", "new Promise(() => {})"],
    ["a WeakMap", "new WeakMap()"],
    ["a WeakSet", "new (class extends WeakSet {})()"],
    ["a Proxy", "[new Proxy({}, {})]"],
    ["an iterator", "[1].values()"],
    ["an iterator", "(function* () {})()"],
    ["what is to be transferred", "1, { transfer: [new ArrayBuffer(1)] }"],
  ])("%s is a DataCloneError: %s", async (what, given) => {
    const argument = given.startsWith("{") ? `(${given})` : given;
    const body = `try { structuredClone(${argument}); } catch (e) { return [e.name, e.code, e instanceof Error, e.message]; }`;
    expect(await run(body)).toMatchObject({
      text: `["DataCloneError",25,true,"${what} could not be cloned."]`,
    });
  });

  test("an error that nobody catches is told by its name", async () => {
    expect(await run("structuredClone(solve);")).toMatchObject({
      kind: "raised",
      error: { type: "DataCloneError", message: "a function could not be cloned.", line: 1 },
    });
  });

  test("works when the built-ins that it needs are gone", async () => {
    const body = `const owners = [Map, Map.prototype, Set, Set.prototype, Array, Array.prototype, Reflect, Object];
      const methods = owners.flatMap((owner) => Reflect.ownKeys(owner).map((key) => [owner, key]));
      for (let at = 0; at < methods.length; at++)
        if (methods[at][1] !== "prototype" && methods[at][1] !== "length") delete methods[at][0][methods[at][1]];
      return structuredClone(value);`;
    const text = '[1,{"$map":[["a",{"$set":[2]}]]}]';
    expect(await run(body, `[${text}]`)).toMatchObject({ kind: "returned", text });
  });

  test("is offered", () => {
    expect(describeOffer("javascript")).toMatch(/with .*structuredClone of plain data.*; without/);
  });
});
