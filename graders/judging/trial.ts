import { isRaised, type Answer, type Problem } from "#problems";
import type { Outcome } from "#sandbox";
import type { Value } from "#values";
import type { Subject } from "./counterexample.ts";
import { runAuthorCode } from "../fault.ts";
import { isValid } from "../generated/generate-inputs.ts";
import { judgeOutcome } from "./judge-outcome.ts";
import { judgeProperty, type PropertyTrial } from "./judge-property.ts";
import { readArgs, writeArgs } from "../natural.ts";
import type { Judged } from "../step.ts";
import type { Failure } from "../verdict.ts";

/** One input with all that is called to judge it: the input itself, then the variants of each property. */
export interface Trial {
  readonly subject: Subject;
  readonly properties: readonly PropertyTrial[];
}

/** Plans the calls for one input. A property whose variants the statement does not allow is left out. */
export function planTrial(problem: Problem, subject: Subject): Trial {
  const properties = Object.entries(problem.judge.properties ?? {}).map(([name, { variants }]) => {
    const naturals = runAuthorCode(problem, `property "${name}"`, () =>
      variants === undefined ? [] : variants(...readArgs(problem, subject.args)),
    );
    return { name, variants: naturals.map((natural) => writeArgs(problem, natural)) };
  });
  return {
    subject,
    properties: properties.filter(({ variants }) => variants.every((args) => isValid(problem, args))),
  };
}

/** The argument lists of a trial, in the order in which `judgeTrial` wants their outcomes. */
export function callsOf({ subject, properties }: Trial): (readonly Value[])[] {
  return [subject.args, ...properties.flatMap(({ variants }) => variants)];
}

/** Judges the calls of a trial: first against the oracle, then by each property in order. */
export function judgeTrial(
  judged: Judged,
  trial: Trial,
  outcomes: readonly Outcome[],
  expected: Answer,
): Failure | null {
  const [outcome, ...others] = outcomes as [Outcome, ...Outcome[]];
  const failure = judgeOutcome(judged, trial.subject, outcome, expected);
  // A property speaks of results, and an error is none.
  if (failure !== null || isRaised(expected)) return failure;
  for (const property of trial.properties) {
    const broken = judgeProperty(judged.problem, trial.subject, property, [
      outcome,
      ...others.splice(0, property.variants.length),
    ]);
    if (broken !== null) return broken;
  }
  return null;
}
