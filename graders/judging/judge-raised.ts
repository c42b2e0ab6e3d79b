import { raisedWords, type RaisedAnswer } from "#problems";
import type { Language, Outcome } from "#sandbox";
import type { Failure } from "../verdict.ts";
import { makeCounterexample, type Subject } from "./counterexample.ts";

/** Judges a call for which an error is right: null when it raised one that will do. */
export function judgeRaised(
  language: Language,
  subject: Subject,
  outcome: Outcome,
  expected: RaisedAnswer,
): Failure | null {
  const note = objection(language, outcome, expected);
  if (note === null) return null;
  const difference = { path: "$", note };
  const counterexample = makeCounterexample(subject, outcome, { expected, difference, language });
  return { kind: "wrong-answer", counterexample };
}

function objection(language: Language, outcome: Outcome, expected: RaisedAnswer): string | null {
  const wanted = expected.error?.[language] ?? null;
  if (outcome.kind !== "raised") return `expected ${wanted ?? raisedWords(expected)} to be raised`;
  if (raisesAsExpected(language, outcome, expected)) return null;
  return `raised ${outcome.error.type}, expected ${wanted ?? "an error that is raised on purpose"}`;
}

/** Whether an error will do: it is of the class that is asked for, or of one that extends it. */
export function raisesAsExpected(
  language: Language,
  { classes = [] }: Extract<Outcome, { kind: "raised" }>,
  { error }: RaisedAnswer,
): boolean {
  return error === null ? isMeant(language, classes) : classes.includes(error[language]);
}

// An end of the program or of the stack is no answer to a bad input.
function isMeant(language: Language, classes: readonly string[]): boolean {
  if (language !== "python") return classes.length > 0;
  return classes.includes("Exception") && !classes.includes("RecursionError");
}
