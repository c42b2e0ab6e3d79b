import { isRaised } from "#problems";
import { expectedOf, probeChecker, type Oracle } from "#graders";
import type { Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";
import { showArguments } from "../show-arguments.ts";

const { error } = findingsOf("checker");
// The largest cases take long to compare, and say no more than the others.
const MOST_CASES = 40;

/** A checker that lets junk pass, or throws over it. */
export async function checkChecker(
  { problem, sources }: Pick<Context, "problem" | "sources">,
  oracle: Oracle,
): Promise<Finding[]> {
  const cases = [...problem.examples, ...problem.hidden].slice(0, MOST_CASES);
  const expected = await expectedOf(oracle, cases);
  const inputs = cases.flatMap(({ args }, at) => {
    const right = expected[at];
    return right === undefined || isRaised(right) ? [] : [{ args, expected: right }];
  });
  const place = problem.checker.kind === "custom" ? sources.judge("check") : sources.yaml("checker");
  return probeChecker(problem, inputs).map(({ junk, thrown, accepted, tried, args, answer }) => {
    const where = `(${cut(showArguments(args))})`;
    return thrown === null
      ? error(
          place,
          `the checker accepts ${junk}, in ${accepted} of ${tried} cases: e.g. ${cut(showArguments([answer]))} for ${where}; tighten it, or add cases in which it is wrong`,
        )
      : error(place, `the checker throws over ${junk} for ${where}: ${thrown}; let it return text`);
  });
}

function cut(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).toWellFormed()}…`;
}
