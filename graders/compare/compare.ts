import { differInOutput, fromResult, type Checker, type Problem, type Type } from "#problems";
import type { Value } from "#values";
import { GraderFault, runAuthorCode } from "../fault.ts";
import { readArgs, readExpected } from "../natural.ts";
import { differ, type Rule } from "./differ.ts";
import type { Difference, Pair } from "./difference.ts";
import { closeFloat, sameFloat } from "./floats.ts";

const NOTE_CHARACTERS = 500;

/**
 * Holds what a candidate gave against what is right: both are read as the declared type, then the problem's checker
 * decides. Null when the answer is right. An expected value of another type, or a checker that throws, is a fault.
 */
export function compare(
  problem: Problem,
  args: readonly Value[],
  got: Value,
  expected: Value,
): Difference | null {
  const right = readExpected(problem, args, expected);
  const read = fromResult(problem.signature, args, got);
  if (!read.ok) return { path: read.path, note: read.note };
  const pair = { got: read.natural, expected: right, path: "$" };
  if (problem.checker.kind === "custom") return askAuthor(problem, args, pair);
  if (problem.checker.kind === "any-of") return differFromAll(problem, ruleOf(problem.checker), pair);
  if (problem.signature.mode === "stdio") {
    const found = differInOutput(problem.checker, read.natural as string, right as string);
    return found === null ? null : { path: `line ${found.line}`, note: found.note };
  }
  const rule = ruleOf(problem.checker);
  if (problem.signature.methods === null) return differ(rule, problem.signature.returns, pair);
  return differInCalls(rule, typesOfCalls(problem, args), pair as Pair<unknown[]>);
}

function differFromAll({ signature }: Problem, rule: Rule, { got, expected, path }: Pair): Difference | null {
  const rights = expected as unknown[];
  const isRight = rights.some(
    (right) => differ(rule, signature.returns, { got, expected: right, path }) === null,
  );
  return isRight
    ? null
    : {
        path,
        note:
          rights.length === 1 ? "is not the right answer" : `is none of the ${rights.length} right answers`,
      };
}

const EXACT: Rule = { floatsAgree: sameFloat, order: "counts" };

function ruleOf(checker: Exclude<Checker, { kind: "custom" }>): Rule {
  switch (checker.kind) {
    case "exact":
    case "tokens":
      return EXACT;
    case "any-of":
      return checker.abs === undefined && checker.rel === undefined ? EXACT : nearby(checker);
    case "set":
      return { ...EXACT, order: "free", repeats: "free" };
    case "float":
      return nearby(checker);
    case "unordered":
      return { floatsAgree: sameFloat, order: checker.deep ? "free-deep" : "free" };
  }
}

function nearby({ abs = 0, rel = 0 }: { readonly abs?: number; readonly rel?: number }): Rule {
  return { floatsAgree: (got, expected) => closeFloat(got, expected, { abs, rel }), order: "counts" };
}

/** What each method that a class-mode input calls returns; null for nothing. */
function typesOfCalls({ signature }: Problem, args: readonly Value[]): (Type | null)[] {
  const returns = new Map(signature.methods?.map((method) => [method.name, method.returns]));
  const calls = args[1] as readonly (readonly [string, ...Value[]])[];
  return calls.map(([name]) => returns.get(name) ?? null);
}

function differInCalls(
  rule: Rule,
  types: readonly (Type | null)[],
  pair: Pair<unknown[]>,
): Difference | null {
  for (const [at, type] of types.entries()) {
    const call = { got: pair.got[at], expected: pair.expected[at], path: `$[${at}]` };
    const found = type === null ? null : differ(rule, type, call);
    if (found !== null) return found;
  }
  return null;
}

function askAuthor(problem: Problem, args: readonly Value[], { got, expected }: Pair): Difference | null {
  const { check } = problem.judge;
  if (check === undefined)
    throw new GraderFault(`problem ${problem.id}: checker custom needs check in judge.ts`);
  const note = runAuthorCode(problem, "check", () => check(got, expected, ...readArgs(problem, args)));
  return note === null ? null : { path: "$", note: note.slice(0, NOTE_CHARACTERS) };
}
