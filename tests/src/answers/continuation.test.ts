import { describe, expect, test } from "vitest";
import { extractCode } from "../../../src/answers/extract-code.ts";
import type { FoundCode, Wanted } from "../../../src/answers/extraction.ts";

const heads = {
  python: 'from typing import List\n\ndef solve(xs: List[int]) -> int:\n    """The sum."""\n',
  javascript: "// The sum.\nfunction solve(xs){\n",
  typescript: "// The sum.\nfunction solve(xs: number[]): number {\n",
};
const names = { python: "solve", javascript: "solve", typescript: "solve" };

function found(code: string, language: keyof typeof heads, tag: string = language) {
  const want: Wanted = { names, mode: "function", language, heads };
  return extractCode(`\`\`\`${tag}\n${code}\n\`\`\`\nIt adds.\n`, want) as FoundCode;
}

describe("code that goes on from the head of a function in the prompt is put after it", () => {
  test.each([
    ["as it stood", "    total = 0\n    for x in xs:\n        total += x\n    return total"],
    ["without its first indentation", "total = 0\n    for x in xs:\n        total += x\n    return total"],
    ["moved to the margin", "total = 0\nfor x in xs:\n    total += x\n\nreturn total"],
  ])("a body in Python, %s", (_how, body) => {
    const { source, how, language } = found(body, "python");
    expect({ how, language }).toEqual({ how: "continuation", language: "python" });
    const whole = "    total = 0\n    for x in xs:\n        total += x\n    return total\n";
    expect(source.replace(/\n\n(?= {4}return)/, "\n")).toBe(heads.python + whole);
  });

  const loop = "let sum = 0;\nfor (const x of xs) { sum += x; }\nreturn sum; // }\n";
  test.each([
    ["with the closing brace", `${loop}}`, `${loop}}\n`],
    ["without it, which is not ours to put there", loop, loop],
    [
      "with a function after it",
      "return f(xs);\n}\nfunction f(xs) { return 1; }",
      "return f(xs);\n}\nfunction f(xs) { return 1; }\n",
    ],
  ])("a body in JavaScript and TypeScript, %s", (_how, body, whole) => {
    for (const language of ["javascript", "typescript"] as const) {
      const { source, ...code } = found(body, language, "js");
      expect(code).toMatchObject({ how: "continuation", language, block: 0, blocks: 1, truncated: false });
      expect(source).toBe(heads[language] + whole);
    }
  });
});

test.each([
  ["a function of another name", "def other(xs):\n    return sum(xs)", "python"],
  ["statements that return nothing", "print(\n  solve([1])\n)", "python"],
  ["a loop at the margin", "for x in xs:\n    yield x", "python"],
  ["a function of another name", "function other(xs) {\n  return 1;\n}", "javascript"],
  ["a call", "console.log(solve([1]));", "javascript"],
] as const)("%s does not go on from it", (_what, code, language) => {
  expect(found(code, language)).toMatchObject({ how: "fence-without-entry", source: `${code}\n` });
});

test("code that defines the function is taken as it stands, whatever the prompt began", () => {
  const whole = "def solve(xs):\n    return sum(xs)";
  expect(found(whole, "python")).toMatchObject({ how: "fence-defining-entry", source: `${whole}\n` });
});

test("without a head in the prompt nothing is put before a body", () => {
  const reply = "```python\n    return sum(xs)\n```\n";
  const { source } = extractCode(reply, { names, mode: "function" }) as FoundCode;
  expect(source).toBe("return sum(xs)\n");
});
