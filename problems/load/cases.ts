import type { Answer } from "../answer.ts";
import { problemErrorAt, type ProblemError } from "../problem-error.ts";
import type { Case } from "../problem.ts";
import { checkArguments, fromArguments, fromExpected, toArguments, toResult } from "../types/call-values.ts";
import type { Mismatch } from "../types/from-value.ts";
import { signatureOfRight } from "../right-answers.ts";
import type { RawCase } from "./json-lines.ts";
import { raisesInEach } from "./signature.ts";
import { tryReference, type ReferenceRules } from "./try-reference.ts";
import { validate } from "./validate.ts";

/** What a case is held against. */
export type CaseRules = ReferenceRules;

/** A case read as the declared types: `2` where a float is declared is 2.0. Throws a `ProblemError` with its line. */
export function readCase(raw: RawCase, rules: CaseRules): Case {
  const read = fromArguments(rules.signature, raw.args);
  if (!read.ok) throw at(raw, `${tell(read)}; mend args`);
  const naturals = read.natural as unknown[];
  const fault = checkArguments(rules.signature, naturals);
  if (fault !== null) throw at(raw, `${tell(fault)}; mend args, or the bounds in problem.yaml`);
  const objection = validate(rules, naturals);
  if (objection !== null)
    throw at(raw, `validate refuses it: ${objection}; mend args, or validate in judge.ts`);
  const args = toArguments(rules.signature, naturals);
  const expected = readExpected(raw, rules, naturals);
  const dispute = tryReference(rules, { id: raw.id, naturals, expected });
  if (dispute !== null) throw at(raw, dispute);
  return { id: raw.id, why: raw.why, args, expected: expected?.value };
}

interface Expected {
  /** Of a value; an error has none. */
  readonly natural?: unknown;
  readonly value: Answer;
}

function readExpected(raw: RawCase, rules: CaseRules, naturals: unknown[]): Expected | null {
  if (raw.raises !== undefined) return { value: readRaises(raw, rules.signature) };
  if (raw.expected === undefined) return noneExpected(raw, rules);
  const signature = signatureOfRight(rules.signature, rules.checker);
  const read = fromExpected(signature, naturals, raw.expected);
  if (!read.ok)
    throw at(raw, `expected${read.path.slice(1)}: ${read.note}; mend expected, or returns in problem.yaml`);
  return { natural: read.natural, value: toResult(signature, naturals, read.natural) };
}

function noneExpected(raw: RawCase, { checker, judge }: CaseRules): null {
  if (checker.kind !== "any-of" || judge.reference !== undefined) return null;
  throw at(
    raw,
    "nothing says which answers are right; write them as a list in expected, or a reference in judge.ts",
  );
}

function readRaises(raw: RawCase, { raises }: CaseRules["signature"]): Answer {
  if (raises === undefined)
    throw at(
      raw,
      "raises: the signature promises no error; write raises there in problem.yaml, or take it away",
    );
  return typeof raw.raises === "string" ? raisesInEach(raw.raises) : raises;
}

/** Throws a `ProblemError` for a line of `invalid.jsonl` that types, bounds and validate accept. */
export function mustBeInvalid(raw: RawCase, rules: CaseRules): void {
  const read = fromArguments(rules.signature, raw.args);
  if (!read.ok || checkArguments(rules.signature, read.natural as unknown[]) !== null) return;
  if (validate(rules, read.natural as unknown[]) !== null) return;
  throw at(
    raw,
    `${JSON.stringify(raw.id)} is accepted; tighten validate in judge.ts or the bounds in problem.yaml`,
  );
}

/** Throws a `ProblemError` for the second of two cases with one id. */
export function refuseDoubleIds(cases: readonly RawCase[]): void {
  const seen = new Map<string, RawCase>();
  for (const raw of cases) {
    const first = seen.get(raw.id);
    if (first !== undefined)
      throw at(raw, `the id ${JSON.stringify(raw.id)} is also at ${first.file}:${first.line}; rename one`);
    seen.set(raw.id, raw);
  }
}

function tell({ path, note }: Mismatch): string {
  return `${path}: ${note}`;
}

function at(raw: RawCase, what: string): ProblemError {
  return problemErrorAt(raw.file, raw.line, what);
}
