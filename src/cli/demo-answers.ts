import type { Problem, Solution } from "#problems";
import type { Answer } from "../answers/index.ts";

/** A problem's own solution, as if a model had given it. */
export interface DemoAnswer {
  readonly answer: Answer;
  /** Its file name. */
  readonly file: string;
}

/** The solutions of all problems as answers of the models `demo/accepted`, `demo/wrong`, `demo/slow` and `demo/crash`. */
export function demoAnswers(problems: readonly Problem[]): DemoAnswer[] {
  return problems.flatMap((problem) => {
    const groups = Map.groupBy(problem.solutions, ({ expectation }) => expectation);
    return [...groups.values()].flatMap((own) =>
      own.map((solution, sample) => ({ answer: answerOf(problem, solution, sample), file: solution.file })),
    );
  });
}

function answerOf({ id }: Problem, { expectation, language, source }: Solution, sample: number): Answer {
  return { problem: id, model: `demo/${expectation}`, sample, response: fence(language, source), language };
}

// Longer than any fence in the source, which may quote one.
function fence(language: string, source: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = "`".repeat(longest + 1);
  return `${marks}${language}\n${source}\n${marks}\n`;
}
