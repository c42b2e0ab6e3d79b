import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Language, openSandbox, type Sandbox } from "#sandbox";
import { runScript } from "../../../src/scripts/run-script.ts";

let sandbox: Sandbox | undefined;
beforeAll(async () => {
  sandbox = await openSandbox({ workers: 1 });
});
afterAll(() => sandbox?.close());

async function kindOf(language: Language, source: string): Promise<string> {
  const options = { sandbox: sandbox as Sandbox, limits: DEFAULT_LIMITS, seed: 1 };
  const graded = await runScript(options, { language, source });
  expect(graded.forgeable).toBe(true);
  return graded.verdict.kind;
}

test("a program that ends without an error passes its own tests, and one that raises does not", async () => {
  expect(await kindOf("python", "def f(n): return n\nassert f(1) == 1")).toBe("accepted");
  expect(await kindOf("python", "def f(n): return n\nassert f(1) == 2")).toBe("runtime-error");
  expect(await kindOf("python", "raise SystemExit(0)")).toBe("runtime-error");
  expect(await kindOf("python", "while True: pass")).toBe("too-slow");
  expect(await kindOf("python", "def f(:")).toBe("bad-source");
});

const CHECK = "const assert = require('node:assert');\nassert.deepEqual(f([1]), [[1], { a: 1 }]);";

test("scripts in JavaScript and TypeScript find assert", async () => {
  expect(await kindOf("javascript", `const f = (x) => [x, { a: "1" }];\n${CHECK}`)).toBe("accepted");
  expect(await kindOf("javascript", `const f = (x) => [x, { a: 2 }];\n${CHECK}`)).toBe("runtime-error");
  const typed = "declare var require: any;\nfunction f(x: number[]): unknown { return [x, { a: 1 }]; }\n";
  expect(await kindOf("typescript", typed + CHECK)).toBe("accepted");
});

test.each([
  ["[]", "{}", false],
  ["[1, 2]", "[1]", false],
  ["new Set([1, [2]])", "new Set([[2], 1])", true],
  ["new Map([[1, { a: 1 }]])", "new Map([[1, { a: 1 }]])", true],
  ["NaN", "NaN", true],
  ["null", "undefined", true],
  ["{ a: undefined }", "{ b: undefined }", false],
])("deepEqual holds %s and %s equal as Node does: %j", async (one, other, isEqual) => {
  const source = `require("assert").deepEqual(${one}, ${other});`;
  expect(await kindOf("javascript", source)).toBe(isEqual ? "accepted" : "runtime-error");
});

test("scripts find the MD5 of crypto, which a task of HumanEval asks for, and no other module or hash", async () => {
  const texts = ["", "Hello world", "a".repeat(55), "b".repeat(64), "é😀".repeat(40)];
  const wanted = texts.map((text) => createHash("md5").update(text).digest("hex"));
  const source = `
const crypto = require("crypto");
const got = ${JSON.stringify(texts)}.map((text) => crypto.createHash("md5").update(text).digest("hex"));
require("node:assert").deepStrictEqual(got, ${JSON.stringify(wanted)});`;
  expect(await kindOf("javascript", source)).toBe("accepted");
  expect(await kindOf("javascript", 'require("crypto").createHash("sha1");')).toBe("runtime-error");
  expect(await kindOf("javascript", 'require("fs");')).toBe("runtime-error");
});
