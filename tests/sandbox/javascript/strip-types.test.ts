import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { SandboxFault } from "../../../sandbox/fault.ts";
import { stripTypes } from "../../../sandbox/javascript/strip-types.ts";

test("types are blanked out and every line stays where it is", () => {
  const source = "interface A {\n  x: number;\n}\nfunction f(a: A): number {\n  return a.x as number;\n}";
  const stripped = stripTypes(source);
  expect(stripped).toHaveProperty("javascript");
  const { javascript } = stripped as { javascript: string };
  expect(javascript.split("\n")).toHaveLength(source.split("\n").length);
  expect(javascript.split("\n")[4]).toContain("return a.x");
});

test("an enum, a namespace and a parameter property become JavaScript", () => {
  const source =
    "enum E { A = 2 }\nnamespace N { export const b = 3; }\nclass P { constructor(public x: number) {} }";
  const { javascript } = stripTypes(source) as { javascript: string };
  expect(runInNewContext(`${javascript}; E.A + N.b + new P(4).x;`)).toBe(9);
});

test("a syntax error is told with its line", () => {
  expect(stripTypes("const a = 1;\nfunction f(x: number[): number { return 0; }")).toMatchObject({
    error: { type: "SyntaxError", line: 2 },
  });
});

test("a source that breaks the stripper is an error, and the next one asks for a fresh process", () => {
  const stripped = stripTypes(`const a = ${"(".repeat(100_000)}1${")".repeat(100_000)};`);
  expect(stripped).toHaveProperty("error");
  expect(() => stripTypes("const b: number = 1;")).toThrow(SandboxFault);
});
