import { findReference, type Survey } from "#graders";
import { isRaised, raisedWords, type Answer } from "#problems";
import { decodeValue, stringifyValue, type Value } from "#values";
import { nameOf, type Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";
import { showArguments } from "../show-arguments.ts";
import type { Workbench } from "../workbench.ts";

const { error } = findingsOf("reference");

/** An input on which a solution and what is right differ. */
export interface Disputed {
  readonly args: readonly Value[];
  /** What the reference said when the solution was judged; absent: it was not asked, or that is not known. */
  readonly said?: Value;
}

type Asked = Pick<Context, "problem" | "sources">;

/**
 * A reference that says something else when it is asked again. Then no solution is to blame for what it is held against:
 * the first such input is told, and nothing of the solutions.
 */
export async function checkReference(
  { problem, sources }: Asked,
  { askAnew }: Pick<Workbench, "askAnew">,
  disputed: readonly Disputed[],
): Promise<Finding[]> {
  for (const { args, said } of disputed) {
    const again = [await askAnew(args), await askAnew(args)];
    const answers = said === undefined ? again : [said, ...again];
    const [one, other] = new Set(answers.map(textOf));
    if (one === undefined || other === undefined) continue;
    const solution = findReference(problem);
    const isHost = problem.judge.reference !== undefined || solution === undefined;
    const place = isHost ? sources.judge("reference") : sources.solution(solution);
    const about = `${isHost ? "reference" : nameOf(solution)} gives ${one} and then ${other} on the same input (${showArguments(args)})`;
    return [error(place, `${about}; let what it answers follow from its arguments alone`)];
  }
  return [];
}

/** The inputs on which solutions that are to be right are held to be wrong. */
export function disputedIn({ surveyed }: Pick<Context, "surveyed">): Disputed[] {
  return surveyed
    .filter(({ solution: { expectation } }) => expectation === "accepted" || expectation === "slow")
    .flatMap(({ survey }) => failuresOf(survey));
}

function failuresOf({ groups }: Survey): Disputed[] {
  return Object.values(groups)
    .flat()
    .flatMap(({ failure }) => {
      if (failure?.kind !== "wrong-answer" || failure.counterexample === null) return [];
      const { args, caseId, expected } = failure.counterexample;
      if (args === null) return [];
      // What is expected of a fixed case its author may have written.
      const isSaid = caseId === null && expected !== null && "value" in expected;
      return [{ args: args.map(decodeValue), ...(isSaid ? { said: decodeValue(expected.value) } : {}) }];
    });
}

function textOf(answer: Answer): string {
  return isRaised(answer) ? raisedWords(answer) : stringifyValue(answer);
}
