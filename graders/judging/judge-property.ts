import { fromResult, type Problem } from "#problems";
import type { Outcome } from "#sandbox";
import type { Value } from "#values";
import { makeCounterexample, type Subject } from "./counterexample.ts";
import { runAuthorCode } from "../fault.ts";
import { judgeEnding } from "./judge-outcome.ts";
import { readArgs } from "../natural.ts";
import type { Failure } from "../verdict.ts";

/** A property and the further inputs that it wants called. */
export interface PropertyTrial {
  readonly name: string;
  readonly variants: readonly (readonly Value[])[];
}

/** Whether a property holds: `outcomes` are those of the input and of its variants, in order. Null when it does. */
export function judgeProperty(
  problem: Problem,
  subject: Subject,
  { name, variants }: PropertyTrial,
  outcomes: readonly Outcome[],
): Failure | null {
  const naturals: unknown[] = [];
  for (const [at, args] of [subject.args, ...variants].entries()) {
    const outcome = outcomes[at] as Outcome;
    // An error may be right for a variant; whether it is, the oracle says of other inputs.
    if (problem.signature.raises !== undefined && outcome.kind === "raised") return null;
    const read = readOutcome(problem, { ...subject, args }, outcome);
    if (!read.ok) return read.failure;
    naturals.push(read.natural);
  }
  const [result, ...others] = naturals;
  const run = { args: readArgs(problem, subject.args), result, variants: others };
  const holds = runAuthorCode(problem, `property "${name}"`, () =>
    problem.judge.properties?.[name]?.holds(run),
  );
  if (holds === true) return null;
  const counterexample = makeCounterexample(subject, outcomes[0] as Outcome);
  return { kind: "property-broken", property: name, counterexample };
}

type ReadOutcome =
  { readonly ok: true; readonly natural: unknown } | { readonly ok: false; readonly failure: Failure };

/** Reads what a call gave as its natural value, whether right or not. */
function readOutcome(problem: Problem, subject: Subject, outcome: Outcome): ReadOutcome {
  if (outcome.kind === "returned") {
    const read = fromResult(problem.signature, subject.args, outcome.value);
    if (read.ok) return read;
    const difference = { path: read.path, note: read.note };
    const counterexample = makeCounterexample(subject, outcome, { difference });
    return { ok: false, failure: { kind: "wrong-answer", counterexample } };
  }
  if (outcome.kind !== "unreadable-value") return { ok: false, failure: judgeEnding(subject, outcome) };
  return {
    ok: false,
    failure: { kind: "wrong-answer", counterexample: makeCounterexample(subject, outcome) },
  };
}
