import { afterAll, beforeAll, expect, test } from "vitest";
import { loadProblem, type Problem } from "#problems";
import { openSandbox, type Language, type Sandbox } from "#sandbox";
import { makeMutants } from "../../../../src/authoring/mutation/make-mutants.ts";
import { SKELETON } from "../support/write-skeleton.ts";

let sandbox: Sandbox;
let problem: Problem;
beforeAll(async () => {
  [sandbox, problem] = await Promise.all([openSandbox({ workers: 1 }), loadProblem(SKELETON)]);
});
afterAll(() => sandbox.close());

const mutantsOf = async (language: Language, source: string, most?: number) => {
  const solution = { expectation: "accepted", file: "x", language, source } as const;
  const mutants = await makeMutants(sandbox, problem, solution, most);
  return mutants.map(({ line, mutator, after }) => `${line} ${mutator}: ${after}`);
};

test("Python is changed by its own parser, in place, whatever its letters", async () => {
  const source = 'def f(a: "list[1]"):\n    """Says 1."""\n    é = a[1:len(a)] or ["é"]  # 𝄞\n    return é';
  expect(await mutantsOf("python", source)).toEqual([
    "3 deleted statement: pass # 𝄞",
    '3 and/or: é = a[1:len(a)] and ["é"] # 𝄞',
    '3 constant: é = a[0:len(a)] or ["é"] # 𝄞',
    '3 constant: é = a[2:len(a)] or ["é"] # 𝄞',
    '3 off by one: é = a[1:len(a) + 1] or ["é"] # 𝄞',
    '3 off by one: é = a[1:len(a) - 1] or ["é"] # 𝄞',
    "3 empty container: é = a[1:len(a)] or [] # 𝄞",
    '3 empty text: é = a[1:len(a)] or [""] # 𝄞',
    "4 returned default: return 0",
  ]);
});

test("a changed operator binds as it was meant to", async () => {
  expect(await mutantsOf("python", "x = a % b ** c")).toContain("1 arithmetic: x = a % (b * c)");
  expect(await mutantsOf("python", "if not a == b: c()")).toContain("1 removed not: if a == b: c()");
});

test("loops, jumps, guards and extremes", async () => {
  const source =
    "for i in range(n):\n    if i in s:\n        continue\n    while t:\n        break\nm = min(i, -n)";
  expect((await mutantsOf("python", source)).filter((each) => !each.includes("constant"))).toEqual([
    "1 off by one: for i in range(n + 1):",
    "1 off by one: for i in range(n - 1):",
    "2 deleted statement: pass",
    "2 negated condition: if not i in s:",
    "2 comparison: if i not in s:",
    "3 break/continue: break",
    "4 negated condition: while not t:",
    "5 break/continue: continue",
    "6 deleted statement: pass",
    "6 min/max: m = max(i, -n)",
    "6 removed minus: m = min(i, n)",
  ]);
});

test("TypeScript is changed once its types are gone, and keeps its lines", async () => {
  expect(await mutantsOf("typescript", "type A = 1;\nconst a: A | 2 = (b as any) + 1;")).toContain(
    "2 constant: const a = (b ) + 2;",
  );
});

test("of many, so many are taken, from all over the program", async () => {
  const source = Array.from({ length: 40 }, (_, at) => `a${at} = b < ${at}`).join("\n");
  const lines = (await mutantsOf("python", source, 10)).map((each) => Number(each.split(" ")[0]));
  expect([lines.length, lines[0], Math.max(...lines) > 35]).toEqual([10, 1, true]);
});

test("what does not parse has none", async () => {
  expect(await mutantsOf("python", "def f(:")).toEqual([]);
  expect(await mutantsOf("typescript", "const a: = 1")).toEqual([]);
});
