import { isRaised, type Answer } from "#problems";
import type { Language, Outcome } from "#sandbox";
import { encodeValue, type Value } from "#values";
import type { Difference } from "../compare/difference.ts";
import { COUNTEREXAMPLE_BYTES, type Counterexample, type Got, type Group } from "../verdict.ts";

/** The input that is judged, and where it comes from; a property's variant comes from the input it varies. */
export interface Subject {
  readonly group: Group;
  /** Id of the fixed case or name of the family; null for a generated input. */
  readonly caseId: string | null;
  readonly args: readonly Value[];
  /** fast-check's seed and path of a generated input, and how often it was made smaller. */
  readonly generated: { readonly seed: number; readonly path: string; readonly shrinks: number } | null;
}

/** What a failing call missed; empty where a limit or a property was broken rather than an expected answer missed. */
export interface Missed {
  readonly expected?: Answer;
  /** Whether what is expected is a list of answers of which each is right. */
  readonly isAnyOf?: boolean;
  /** In which an expected error is named. */
  readonly language?: Language;
  readonly difference?: Difference | null;
}

/** Writes down a failing call for the record. */
export function makeCounterexample(subject: Subject, outcome: Outcome, missed: Missed = {}): Counterexample {
  const args = keepShort(subject.args);
  return {
    group: subject.group,
    caseId: subject.caseId,
    args: args.kind === "value" ? (args.value as unknown[]) : null,
    got: gotOf(outcome),
    expected: expectedOf(missed),
    difference: missed.difference ?? null,
    seed: subject.generated?.seed ?? null,
    path: subject.generated?.path ?? null,
    shrinks: subject.generated?.shrinks ?? 0,
  };
}

function expectedOf({ expected, isAnyOf = false, language = "python" }: Missed): Counterexample["expected"] {
  if (expected === undefined) return null;
  if (isRaised(expected)) return { raises: expected.error?.[language] ?? null };
  const kept = keepShort(expected);
  if (kept.kind !== "value") return null;
  return isAnyOf ? { anyOf: kept.value as unknown[] } : { value: kept.value };
}

/** What a call gave, as a record keeps it. */
export function gotOf(outcome: Outcome): Got {
  switch (outcome.kind) {
    case "returned":
      return keepShort(outcome.value);
    case "raised":
    case "bad-source":
      return { kind: "raised", error: outcome.error };
    case "unreadable-value":
      return { kind: "unreadable", reason: outcome.reason };
    case "missing-entry-point":
      return { kind: "unreadable", reason: `${outcome.name} is not there` };
    case "out-of-fuel":
      return { kind: "stopped", by: "fuel" };
    case "out-of-memory":
      return { kind: "stopped", by: "memory" };
    case "too-much-output":
      return { kind: "stopped", by: "output" };
  }
}

function keepShort(value: Value): Extract<Got, { kind: "value" | "too-long" }> {
  const json = encodeValue(value);
  const bytes = Buffer.byteLength(JSON.stringify(json));
  return bytes > COUNTEREXAMPLE_BYTES ? { kind: "too-long", bytes } : { kind: "value", value: json };
}
