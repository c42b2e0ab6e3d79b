import type { Value } from "#values";
import { isRaised, raisedWords, type Answer } from "../answer.ts";
import type { Checker, Method, Signature } from "../problem.ts";
import { differInOutput } from "../output.ts";
import { isRightError } from "../raise.ts";
import { signatureOfRight } from "../right-answers.ts";
import { toResult } from "../types/call-values.ts";
import type { Type } from "../types/type.ts";
import { agreementOf } from "./agree.ts";
import { judgeErrorAt, runPart, type JudgeFile } from "./judge-file.ts";
import { showValue } from "./show-example.ts";

/** What a reference is held against. */
export interface ReferenceRules extends JudgeFile {
  readonly signature: Signature;
  readonly checker: Checker;
}

/** A fixed case, read as the declared types. */
export interface AnsweredCase {
  readonly id: string;
  readonly naturals: readonly unknown[];
  /** What its author wrote down as right. */
  readonly expected: { readonly natural?: unknown; readonly value: Answer } | null;
}

const SHOWN_CHARACTERS = 100;

/**
 * Says where the reference of a judge disagrees with what a case expects, or null. Throws a `ProblemError` for a
 * reference that throws, or gives another type than it should.
 */
export function tryReference(rules: ReferenceRules, answered: AnsweredCase): string | null {
  const { reference } = rules.judge;
  if (reference === undefined) return null;
  const { id, naturals, expected } = answered;
  const name = `reference on ${JSON.stringify(id)}`;
  const part = { key: "reference", name, remedy: "mend it" };
  const ask = () => {
    // A copy: a reference that sorts in place must not change the case.
    const given = runPart(rules, part, () =>
      orRaised(rules, () => reference(...(structuredClone(naturals) as unknown[])) as unknown),
    );
    return { given, told: given === RAISED ? null : tell(rules, answered, given) };
  };
  const { given, told } = ask();
  if (expected === null) return null;
  const isRight = isRaised(expected.value)
    ? told === null
    : told !== null && agrees(rules, naturals, [given, expected.natural]);
  if (isRight) return null;
  const words = wordsOf(told);
  const other = [ask(), ask()].map((again) => wordsOf(again.told)).find((again) => again !== words);
  const gives = `reference in judge.ts gives ${words}`;
  return other === undefined
    ? `expected is ${showAnswer(expected.value)}, but ${gives}; mend one of them`
    : `${gives} and then ${other} on the same input; let what it answers follow from its arguments alone`;
}

const RAISED = Symbol("a right error");

// Where the signature promises no error, one is a mistake like any other.
function orRaised({ signature }: ReferenceRules, code: () => unknown): unknown {
  try {
    return code();
  } catch (error) {
    if (signature.raises !== undefined && isRightError(error)) return RAISED;
    throw error;
  }
}

function wordsOf(told: Value | null): string {
  return told === null ? "an error" : cut(told);
}

function showAnswer(answer: Answer): string {
  return isRaised(answer) ? raisedWords(answer) : cut(answer);
}

function tell(rules: ReferenceRules, { id, naturals }: AnsweredCase, given: unknown): Value {
  try {
    return toResult(signatureOfRight(rules.signature, rules.checker), naturals, given);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const what = `reference on ${JSON.stringify(id)} gives no answer of the declared type: ${error.message}`;
    throw judgeErrorAt(rules, "reference", `${what}; mend it, or returns in problem.yaml`);
  }
}

function agrees(
  { signature, checker }: ReferenceRules,
  naturals: readonly unknown[],
  both: readonly [unknown, unknown],
): boolean {
  if (signature.mode === "stdio" && checker.kind !== "custom")
    return differInOutput(checker, ...(both as readonly [string, string])) === null;
  const agree = agreementOf(checker);
  if (agree === null) return true;
  const { methods, returns } = signatureOfRight(signature, checker);
  if (methods === null) return agree(returns, ...both);
  const [given, expected] = both as readonly [unknown[], unknown[]];
  return typesOfCalls(methods, naturals[1] as [string, unknown][]).every(
    (type, index) => type === null || agree(type, given[index], expected[index]),
  );
}

function typesOfCalls(methods: readonly Method[], operations: readonly [string, unknown][]): (Type | null)[] {
  return operations.map(([name]) => methods.find((method) => method.name === name)?.returns ?? null);
}

function cut(value: Value): string {
  const text = showValue(value);
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS).toWellFormed()}...`;
}
