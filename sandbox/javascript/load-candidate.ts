import type { LoadFailure } from "../outcome.ts";
import type { BehaviourRealm } from "./behaviour-realm.ts";
import type { Candidate } from "./candidate.ts";
import { definedNames } from "./defined-names.ts";
import type { MeteredRealm } from "./metered-realm.ts";
import { outcomeOfStop } from "./outcome-of-stop.ts";
import type { LoadReport } from "./quickjs/report.ts";
import { describeOther, readError } from "./told.ts";
import { findSyntaxErrorLine } from "./v8/v8-realm.ts";

/** How a candidate that loaded can be run: in both engines, or in V8 alone, where QuickJS does not take it. */
export type Loaded =
  { readonly engines: "both" } | { readonly engines: "v8"; readonly costUnavailable: string };

export type LoadResult = { readonly failure: LoadFailure } | { readonly loaded: Loaded };

/** Loads a candidate in both engines: QuickJS says what is too much, V8 whether the source is sound. */
export function loadCandidate(
  candidate: Candidate,
  metered: MeteredRealm,
  behaviour: BehaviourRealm,
): LoadResult {
  const compiled = askV8(candidate, behaviour.check);
  if (typeof compiled !== "string") return { failure: compiled };
  if (compiled !== "") return { failure: badSource(candidate, compiled) };
  const report = metered.load();
  const failure = decidedByCount(report, candidate);
  if (failure !== null) return { failure };
  const sound = report.end === "done" && report.text === "";
  const said = askV8(candidate, behaviour.load);
  if (typeof said !== "string") return { failure: said };
  if (said !== "") return { failure: describeFailure(said, candidate) };
  return {
    loaded: sound ? { engines: "both" } : { engines: "v8", costUnavailable: describeOther(report) },
  };
}

function askV8(candidate: Candidate, ask: () => string): string | LoadFailure {
  try {
    return ask();
  } catch (error) {
    return outcomeOfStop(error, candidate);
  }
}

function badSource({ source }: Candidate, said: string): LoadFailure {
  return { kind: "bad-source", error: { ...readError(said.slice(1)), line: findSyntaxErrorLine(source) } };
}

function decidedByCount({ end, text }: LoadReport, { limits }: Candidate): LoadFailure | null {
  switch (end) {
    case "fuel":
      return { kind: "out-of-fuel", fuelInstructions: limits.fuelInstructions };
    case "memory":
      return { kind: "out-of-memory", limitBytes: limits.memoryBytes };
    case "done":
      return text === "o" ? { kind: "too-much-output", limitBytes: limits.outputBytes } : null;
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
