import { beforeAll, describe, expect, test } from "vitest";
import { loadProblems, type Problem } from "#problems";
import { asUntrusted, DEFAULT_LIMITS } from "#sandbox";
import { makeBench, type Bench } from "../../src/grading/bench.ts";
import { counterexampleLines } from "../../src/report/counterexample-lines.ts";
import { verdictSchema } from "../../src/scoreboard/verdict-schema.ts";
import { verdictWords } from "../../src/report/verdict-words.ts";
import { useSandbox } from "../support/javascript-sandbox.ts";

type Solution = Problem["solutions"][number];

const problems = await loadProblems("tests/fixtures/problems");
const sandbox = useSandbox({ workers: 2 });
let bench: Bench;
beforeAll(() => {
  bench = makeBench({ sandbox: sandbox(), seed: 1, limits: DEFAULT_LIMITS });
});

/** What is written down of a program. */
async function verdictOf(problem: Problem, { language, source }: Solution) {
  return verdictSchema.parse((await bench(problem, { language, source: asUntrusted(source) })).verdict);
}

/** The comment at the top of a program. */
function headerOf({ source }: Solution): string[] {
  const lines = source.split("\n");
  const end = lines.findIndex((line) => !/^(#|\/\/) /.test(line));
  return lines.slice(0, end).map((line) => line.replace(/^\S+ /, ""));
}

function programs(expectation: Solution["expectation"]) {
  return problems.flatMap((problem) =>
    problem.solutions
      .filter((solution) => solution.expectation === expectation)
      .map((solution) => [`${problem.id}/${solution.file}`, problem, solution] as const),
  );
}

describe("the programs of a small problem", () => {
  test.each(programs("accepted"))("%s is accepted", async (_name, problem, solution) => {
    expect(await verdictOf(problem, solution)).toEqual({ kind: "accepted" });
  });

  test.each(programs("wrong"))("%s fails as its header says", async (_name, problem, solution) => {
    const verdict = await verdictOf(problem, solution);
    const lines = counterexampleLines(verdict, { width: 120, stress: null });
    expect([verdictWords(verdict), ...lines]).toEqual(headerOf(solution));
  });
});
