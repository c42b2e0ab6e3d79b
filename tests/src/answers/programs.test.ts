import { describe, expect, test } from "vitest";
import { extractCode } from "../../../src/answers/index.ts";

const wanted = { names: { python: "", javascript: "", typescript: "" }, mode: "stdio" } as const;

function sourceIn(reply: string): string | null {
  const found = extractCode(reply, wanted);
  return found.kind === "code" ? found.source : null;
}

const fence = (tag: string, ...lines: string[]) => ["```" + tag, ...lines, "```"].join("\n");

describe("of a reply to a problem for whole programs", () => {
  test("the block that reads standard input is the program", () => {
    const reply = [
      "Run it so:",
      fence("bash", "python main.py < input.txt"),
      fence("python", "import sys", "print(sum(map(int, sys.stdin.read().split())))"),
      "An example:",
      fence("python", "print(add(1, 2))"),
    ].join("\n");
    expect(sourceIn(reply)).toBe("import sys\nprint(sum(map(int, sys.stdin.read().split())))\n");
  });

  test("the same in JavaScript, tagged or not", () => {
    const program = 'const lines = require("fs").readFileSync(0, "utf8").split("\\n");';
    for (const tag of ["js", ""])
      expect(sourceIn(fence(tag, program, "console.log(lines.length);"))).toContain(program);
  });

  test("a program that reads nothing is taken where there is no other", () => {
    expect(sourceIn(fence("python", "print(42)"))).toBe("print(42)\n");
  });
});
