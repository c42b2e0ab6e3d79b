import type { LoadFailure, RaisedError } from "../outcome.ts";
import type { BehaviourRealm } from "./behaviour-realm.ts";
import type { Candidate } from "./candidate.ts";
import { definedNames } from "./defined-names.ts";
import { describeCounted } from "./disagreement.ts";
import { OVERFLOW } from "./merge.ts";
import type { MeteredRealm } from "./metered-realm.ts";
import { outcomeOfStop } from "./outcome-of-stop.ts";
import type { LoadReport } from "./quickjs/report.ts";
import { readError } from "./told.ts";
import { findSyntaxError } from "./v8/find-syntax-error.ts";

/**
 * Loads a candidate in both engines; null when both took it. QuickJS says what is too much, V8 whether the source is sound,
 * and what loads in only one of them does not load: in V8 alone nothing would count it.
 */
export function loadCandidate(
  candidate: Candidate,
  metered: MeteredRealm,
  behaviour: BehaviourRealm,
): LoadFailure | null {
  const compiled = askV8(candidate, behaviour.check);
  if (typeof compiled !== "string") return compiled;
  if (compiled !== "") return badSource(candidate, compiled);
  const report = metered.load();
  const failure = decidedByCount(report, candidate);
  if (failure !== null) return failure;
  const said = askV8(candidate, () => behaviour.load(report.readings));
  if (typeof said !== "string") return said;
  if (said !== "") return describeFailure(said, candidate);
  const sound = report.end === "done" && report.text === "";
  return sound ? null : { kind: "raised", error: errorOf(report), cost: null };
}

function askV8(candidate: Candidate, ask: () => string): string | LoadFailure {
  try {
    return ask();
  } catch (error) {
    return outcomeOfStop(error, candidate);
  }
}

function badSource({ source }: Candidate, said: string): LoadFailure {
  return {
    kind: "bad-source",
    error: { ...readError(said.slice(1)), line: null, ...findSyntaxError(source) },
  };
}

function errorOf(report: LoadReport): RaisedError {
  const { end, text } = report;
  if (end === "done" && (text[0] === "!" || text[0] === "s")) return readError(text.slice(1));
  return {
    type: "Error",
    message: `V8 and QuickJS disagree: V8 loads the source, QuickJS ${describeCounted(report)}`,
    line: null,
  };
}

function decidedByCount({ end, text }: LoadReport, { limits }: Candidate): LoadFailure | null {
  switch (end) {
    case "fuel":
      return { kind: "out-of-fuel", fuelInstructions: limits.fuelInstructions };
    case "memory":
      return { kind: "out-of-memory", limitBytes: limits.memoryBytes };
    case "done":
      return text === "o" ? { kind: "too-much-output", limitBytes: limits.outputBytes } : null;
    case "depth":
      return { kind: "raised", error: OVERFLOW, cost: null };
    case "stack":
    case "crash":
      return null;
  }
}

function describeFailure(said: string, candidate: Candidate): LoadFailure {
  switch (said.charAt(0)) {
    case "s":
      return badSource(candidate, said);
    case "!":
      return { kind: "raised", error: readError(said.slice(1)), cost: null };
    case "o":
      return { kind: "too-much-output", limitBytes: candidate.limits.outputBytes };
    default:
      return { kind: "missing-entry-point", name: candidate.name, defined: definedNames(candidate.source) };
  }
}
