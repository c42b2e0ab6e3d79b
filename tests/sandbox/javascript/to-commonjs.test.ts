import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { toCommonJs } from "../../../sandbox/javascript/to-commonjs.ts";

function exportsOf(source: string): Record<string, unknown> {
  const converted = toCommonJs(source);
  if (!("source" in converted)) throw new Error("imports " + converted.imports);
  return runInNewContext(`const exports = {};
${converted.source}
;exports`) as Record<string, unknown>;
}

test("a source without module syntax is left as it is", () => {
  for (const source of [
    "const a = 1;",
    "// export me\nlet important;",
    "const exported = 'import x from y';",
    "let x = ;",
  ])
    expect(toCommonJs(source)).toEqual({ source });
});

test("a default export is found whether it has a name or not", () => {
  expect(exportsOf("export default (a) => a + 1")).toHaveProperty("default");
  expect(exportsOf("export default function () { return 1 }\n(2)")).toHaveProperty("default");
  expect((exportsOf("export default function f() { return 7 }").default as () => number)()).toBe(7);
  expect((exportsOf("export default class C {}").default as { name: string }).name).toBe("C");
});

test("an export list gives each value its outer name", () => {
  expect(exportsOf("const a = 1, b = 2;\nexport { a as solve, b };")).toEqual({ solve: 1, b: 2 });
});

test("lines stay where they are", () => {
  const converted = toCommonJs("export\nconst a = 1;\nexport {\n  a as b\n};\nthrow new Error();");
  const { source } = converted as { source: string };
  expect(source.split("\n")[5]).toBe("throw new Error();");
});

test("an import is told by the name of its module and its line", () => {
  expect(toCommonJs("const a = 1;\nimport fs from 'node:fs';")).toEqual({ imports: "node:fs", line: 2 });
  expect(toCommonJs("export * from './x.js';")).toEqual({ imports: "./x.js", line: 1 });
});
