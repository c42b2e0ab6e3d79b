import { expect, test } from "vitest";
import { findProblem, loadProblems, stubOf } from "#problems";

const problems = await loadProblems("tests/fixtures/problems");
const statementOf = (id: string) => findProblem(problems, id).statement;

test("an example tells an error, any of several answers, nodes, and what a program reads and prints", () => {
  expect(statementOf("whole-root")).toContain("Input: n = -4\nRaises: ValueError (JavaScript: RangeError)\n");
  expect(statementOf("two-that-add")).toContain("total = 3\nOutput: (0, 1) or (0, 2)\n");
  expect(statementOf("prune-zeros")).toContain(
    "Input: root = [1, null, 0, 0, 1]\nOutput: [1, null, 0, null, 1]\n",
  );
  expect(statementOf("column-sums")).toContain(
    "Input:\n\n```text\n2\n1 2\n3 -4\n```\n\nOutput:\n\n```text\n4 -2\n```\n",
  );
});

test("a stub of what has no type has no hint, and that of a program is a comment", () => {
  const { signature } = findProblem(problems, "flatten");
  expect(stubOf(signature, "python")).toBe("def flatten(nested) -> list[object]:\n    ...\n");
  expect(stubOf(signature, "typescript")).toBe("function flatten(nested: any): any[] {\n}\n");
  expect(stubOf(findProblem(problems, "column-sums").signature, "python")).toBe(
    "# a whole program: reads standard input and prints to standard output\n",
  );
});
