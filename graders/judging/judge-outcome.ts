import { isRaised, type Answer } from "#problems";
import type { LoadFailure, Outcome, RaisedError } from "#sandbox";
import { compare } from "../compare/compare.ts";
import { makeCounterexample, type Subject } from "./counterexample.ts";
import type { Judged } from "../step.ts";
import { judgeRaised } from "./judge-raised.ts";
import type { Counterexample, Failure } from "../verdict.ts";

/** Judges one call: null when it returned what is right. `expected` was asked of the oracle for the same input. */
export function judgeOutcome(
  { problem, language }: Judged,
  subject: Subject,
  outcome: Outcome,
  expected: Answer,
): Failure | null {
  if (isRaised(expected)) {
    const ending = outcome.kind === "raised" ? null : endingOf(subject, outcome);
    return ending ?? judgeRaised(language, subject, outcome, expected);
  }
  const difference =
    outcome.kind === "returned" ? compare(problem, subject.args, outcome.value, expected) : null;
  if (outcome.kind === "returned" && difference === null) return null;
  if (outcome.kind !== "returned" && outcome.kind !== "unreadable-value")
    return judgeEnding(subject, outcome);
  const isAnyOf = problem.checker.kind === "any-of";
  return {
    kind: "wrong-answer",
    counterexample: makeCounterexample(subject, outcome, { expected, difference, isAnyOf }),
  };
}

/** What a limit comes to, whatever the right answer is. */
function endingOf(subject: Subject, outcome: Exclude<Outcome, { kind: "raised" }>): Failure | null {
  if (outcome.kind === "returned" || outcome.kind === "unreadable-value") return null;
  return judgeEnding(subject, outcome);
}

/** Judges a call that ended without a value. */
export function judgeEnding(subject: Subject, outcome: LoadFailure): Failure {
  return failureOf(outcome, makeCounterexample(subject, outcome));
}

/** Judges a source that could not be loaded. */
export function judgeLoading(failure: LoadFailure): Failure {
  return failureOf(failure, null);
}

function failureOf(outcome: LoadFailure, counterexample: Counterexample | null): Failure {
  switch (outcome.kind) {
    case "out-of-fuel":
      return { kind: "too-slow", fuelInstructions: outcome.fuelInstructions, counterexample };
    case "out-of-memory":
      return { kind: "out-of-memory", limitBytes: outcome.limitBytes, counterexample };
    case "too-much-output":
      return { kind: "too-much-output", limitBytes: outcome.limitBytes, counterexample };
    case "raised":
      return { kind: "runtime-error", error: outcome.error, counterexample };
    case "bad-source":
      return { kind: "bad-source", error: outcome.error };
    case "missing-entry-point":
      return { kind: "bad-source", error: missingEntryPoint(outcome.name, outcome.defined) };
  }
}

function missingEntryPoint(name: string, defined: readonly string[]): RaisedError {
  const found = defined.length === 0 ? "nothing is defined" : `found ${defined.join(", ")}`;
  return { type: "MissingEntryPoint", message: `${name} is missing; ${found}`.slice(0, 500), line: null };
}
