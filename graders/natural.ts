import { fromArguments, fromResult, signatureOfRight, toArguments, toResult, type Problem } from "#problems";
import type { Value } from "#values";
import { GraderFault } from "./fault.ts";

/**
 * Arguments as the natural values that `judge.ts` works with. Made anew at every call, so that a judge that changes
 * its arguments in place spoils nothing.
 */
export function readArgs({ id, signature }: Problem, args: readonly Value[]): unknown[] {
  const read = fromArguments(signature, args);
  if (read.ok) return read.natural as unknown[];
  throw new GraderFault(
    `problem ${id}: an input is not of the declared types, at ${read.path}: ${read.note}`,
  );
}

/** Natural arguments, as a generator or a family makes them, as values. */
export function writeArgs(problem: Problem, natural: readonly unknown[]): Value[] {
  return orFault(problem, "an input made by judge.ts", () => toArguments(problem.signature, natural));
}

/** The natural result of `judge.reference` as a value. */
export function writeResult(problem: Problem, args: readonly Value[], natural: unknown): Value {
  const signature = signatureOfRight(problem.signature, problem.checker);
  return orFault(problem, "reference in judge.ts", () => toResult(signature, args, natural));
}

/** An answer that is known to be right, as its natural value. */
export function readExpected(
  { id, signature, checker }: Problem,
  args: readonly Value[],
  expected: Value,
): unknown {
  const read = fromResult(signatureOfRight(signature, checker), args, expected);
  if (read.ok) return read.natural;
  throw new GraderFault(
    `problem ${id}: an expected answer is not of the declared type, at ${read.path}: ${read.note}`,
  );
}

function orFault<T>(problem: Problem, what: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new GraderFault(`problem ${problem.id}: ${what}: ${String(error)}`, { cause: error });
  }
}
