import { expect, test } from "vitest";
import type { Solution } from "#problems";
import { extractCode } from "../../../src/answers/index.ts";
import { demoAnswers } from "../../../src/cli/demo-answers.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";

const solution = (expectation: Solution["expectation"], file: string, source: string): Solution => ({
  ...{ expectation, file, source, language: "python" },
});

test("each group of solutions is a model, its samples numbered from 0 in each problem", () => {
  const solutions = [
    solution("accepted", "a.py", ""),
    solution("wrong", "b.py", ""),
    solution("wrong", "c.py", ""),
  ];
  const demos = demoAnswers([fakeProblem({ solutions }), fakeProblem({ id: "other", solutions })]);
  expect(
    demos.map(({ answer, file }) => `${answer.problem} ${answer.model} ${answer.sample} ${file}`),
  ).toEqual([
    "largest demo/accepted 0 a.py",
    "largest demo/wrong 0 b.py",
    "largest demo/wrong 1 c.py",
    "other demo/accepted 0 a.py",
    "other demo/wrong 0 b.py",
    "other demo/wrong 1 c.py",
  ]);
});

test("the code comes out of the reply as it went in, even when it quotes a fence", () => {
  const source =
    'def largest(items):\n    """\n    ```python\n    largest([1])\n    ```\n    """\n    return 1';
  const problem = fakeProblem({ solutions: [solution("accepted", "a.py", source)] });
  const [demo] = demoAnswers([problem]);
  const wanted = { names: problem.signature.name, mode: "function" as const, language: "python" as const };
  const found = extractCode(demo?.answer.response ?? "", wanted);
  expect(found).toMatchObject({ kind: "code", language: "python" });
  expect(found.kind === "code" && found.source.trim()).toBe(source);
});
