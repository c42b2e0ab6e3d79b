import { describe, expect, test } from "vitest";
import { callAll, callOnce, makeEngine } from "./support.ts";

const engine = makeEngine();

describe("how an entry point is found", () => {
  test.each([
    ["a function", "function solve(a, b) { return a + b; }"],
    ["a constant", "const solve = (a, b) => a + b;"],
    ["a property of the global object", "globalThis.solve = (a, b) => a + b;"],
    ["module.exports", "module.exports = (a, b) => a + b;"],
    ["a property of module.exports", "module.exports = { solve: (a, b) => a + b };"],
    ["exports", "exports.solve = (a, b) => a + b;"],
    ["an exported function", "export function solve(a, b) { return a + b; }"],
    ["an exported constant", "export const solve = (a, b) => a + b;"],
    ["a default export", "export default (a, b) => a + b;"],
    ["a method of class Solution", "class Solution { solve(a, b) { return a + b; } }"],
    ["a source for a shell", "#!/usr/bin/env node\nfunction solve(a, b) { return a + b; }"],
    [
      "a class Solution for module.exports",
      "module.exports = class Solution { solve(a, b) { return a + b; } };",
    ],
    [
      "a class without a name for module.exports",
      "module.exports = class { solve(a, b) { return a + b; } };",
    ],
    [
      "a class Solution in module.exports",
      "module.exports = { Solution: class { solve(a, b) { return a + b; } } };",
    ],
    ["a class Solution in exports", "exports.Solution = class { solve(a, b) { return a + b; } };"],
    [
      "an instance for module.exports",
      "class S { solve(a, b) { return a + b; } }\nmodule.exports = new S();",
    ],
    ["module.exports.default", "module.exports.default = (a, b) => a + b;"],
    ["exports.default", "exports.default = function (a, b) { return a + b; };"],
    ["a class for exports.default", "exports.default = class Solution { solve(a, b) { return a + b; } };"],
    ["an object for exports.default", "exports.default = { solve: (a, b) => a + b };"],
    [
      "a function of another name for module.exports",
      "module.exports = function add(a, b) { return a + b; };",
    ],
    ["a default export with the name", "export default function solve(a, b) { return a + b; }"],
    ["a default export with another name", "export default function add(a, b) { return a + b; }"],
    ["a constant as the default export", "const solve = (a, b) => a + b;\nexport default solve;"],
    ["a default export of an object", "export default { solve(a, b) { return a + b; } };"],
    ["a default export of class Solution", "export default class Solution { solve(a, b) { return a + b; } }"],
    ["a default export of a class without a name", "export default class { solve(a, b) { return a + b; } }"],
    ["a default export of an instance", "class S { solve(a, b) { return a + b; } }\nexport default new S();"],
    ["an exported class Solution", "export class Solution { solve(a, b) { return a + b; } }"],
    ["an export under the name", "const add = (a, b) => a + b;\nexport { add as solve };"],
    ["an export as the default", "const add = (a, b) => a + b;\nexport { add as default };"],
    ["a field of class Solution", "class Solution { solve = (a, b) => a + b; }"],
    ["a static method of class Solution", "class Solution { static solve(a, b) { return a + b; } }"],
    [
      "an inherited method of class Solution",
      "class B { solve(a, b) { return a + b; } } class Solution extends B {}",
    ],
    [
      "a Solution as of old",
      "function Solution() {}\nSolution.prototype.solve = function (a, b) { return a + b; };",
    ],
    ["a Solution that adds its methods", "function Solution() { this.solve = (a, b) => a + b; }"],
    ["an object Solution", "const Solution = { solve: (a, b) => a + b };"],
    ["this at the top level", "this.solve = (a, b) => a + b;"],
    [
      "a wrapped module",
      "(function (root) { root.solve = (a, b) => a + b; })(typeof exports === 'undefined' ? this : exports);",
    ],
    ["a source that ends in a comment", "function solve(a, b) { return a + b; } // done"],
  ])("%s", async (_, source) => {
    expect(await callOnce(engine, source, "[2,3]")).toMatchObject({ kind: "returned", text: "5" });
  });

  test.each([
    ["an object", "module.exports = { add: (a, b) => a + b, solve(a, b) { return this.add(a, b); } };"],
    ["a default object", "export default { add: (a, b) => a + b, solve(a, b) { return this.add(a, b); } };"],
    [
      "an instance",
      "module.exports = new (class { add(a, b) { return a + b; } solve(a, b) { return this.add(a, b); } })();",
    ],
    ["a class", "class Solution { add(a, b) { return a + b; } solve(a, b) { return this.add(a, b); } }"],
    [
      "a class with static methods",
      "class Solution { static add(a, b) { return a + b; } static solve(a, b) { return this.add(a, b); } }",
    ],
  ])("a method finds the others: %s", async (_, source) => {
    expect(await callOnce(engine, source, "[2,3]")).toMatchObject({ kind: "returned", text: "5" });
  });

  test("a method of a class gets an instance of its own for each call, one of an object does not", async () => {
    const method = "n = 0; solve() { return ++this.n; }";
    const twice = async (source: string) =>
      (await callAll(engine, source, ["[]", "[]"])).map((outcome) => "text" in outcome && outcome.text);
    expect(await twice(`class Solution { ${method} }`)).toEqual(["1", "1"]);
    expect(await twice(`module.exports = class { ${method} };`)).toEqual(["1", "1"]);
    expect(await twice(`module.exports = new (class { ${method} })();`)).toEqual(["1", "2"]);
  });

  test.each(["bind", "call", "toString", "constructor", "valueOf"])(
    "what every function has is no entry point: %s",
    async (name) => {
      const entry = { kind: "function", name } as const;
      const exported = "module.exports = function (a, b) { return a + b; };";
      expect(await callOnce(engine, exported, "[2,3]", { entry })).toMatchObject({ text: "5" });
      expect((await callOnce(engine, "exports.other = 1;", "[]", { entry })).kind).toBe(
        "missing-entry-point",
      );
    },
  );

  test("a function that is not asked for is not called to find one", async () => {
    const source = "let made = 0; module.exports = function () { made++; return made; };";
    expect(await callOnce(engine, source)).toMatchObject({ kind: "returned", text: "1" });
  });

  test("a source without it is told what it defines", async () => {
    expect(await callOnce(engine, "function sole() {}\nconst x = 1, y = 2;\nclass C {}")).toEqual({
      kind: "missing-entry-point",
      name: "solve",
      defined: ["sole", "x", "y", "C"],
    });
  });

  test("a class is made once and its methods called in order", async () => {
    const source =
      "class Box { constructor(a) { this.a = [a]; } add(x) { this.a.push(x); } all() { return this.a; } }";
    const args = '[[1],[["all",[]],["add",[2]],["all",[]]]]';
    const outcome = await callOnce(engine, source, args, { entry: { kind: "class", name: "Box" } });
    expect(outcome).toMatchObject({ kind: "returned", text: "[[1],null,[1,2]]" });
  });

  test.each([
    ["by its name", "class Box { get() { return 7; } }"],
    ["in module.exports", "module.exports = { Box: class { get() { return 7; } } };"],
    ["as module.exports", "module.exports = class { get() { return 7; } };"],
    ["in exports", "exports.Box = class { get() { return 7; } };"],
    ["exported", "export class Box { get() { return 7; } }"],
    ["as the default export", "export default class Box { get() { return 7; } }"],
    ["as a default export without a name", "export default class { get() { return 7; } }"],
    ["in a default export", "class Box { get() { return 7; } }\nexport default { Box };"],
    ["as of old", "var Box = function () {};\nBox.prototype.get = function () { return 7; };"],
  ])("a class is found %s", async (_, source) => {
    const outcome = await callOnce(engine, source, '[[],[["get",[]]]]', {
      entry: { kind: "class", name: "Box" },
    });
    expect(outcome).toMatchObject({ kind: "returned", text: "[7]" });
  });
});
