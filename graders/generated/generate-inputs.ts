import fc from "fast-check";
import { generatorOf, type Problem } from "#problems";
import type { Value } from "#values";
import { GraderFault, runAuthorCode } from "../fault.ts";
import { readArgs, writeArgs } from "../natural.ts";

/** A generated input, and fast-check's path to it, which is its number. */
export interface GeneratedInput {
  readonly path: string;
  readonly args: readonly Value[];
}

/** How many inputs are generated for a candidate; those that `validate` rejects are not used. */
const GENERATED_INPUTS = 100;

/** The inputs of a seed: the same for every candidate of a problem; none where nothing says what they are like. */
export function generateInputs(problem: Problem, seed: number): GeneratedInput[] {
  const generator = generatorOf(problem);
  // A program says one right answer, and others may be right.
  const isTold = problem.checker.kind !== "any-of" || problem.judge.reference !== undefined;
  if (generator === null || !isTold) return [];
  const naturals = fc.sample(generator, { seed, numRuns: GENERATED_INPUTS });
  const inputs = naturals
    .map((natural, at) => ({ path: String(at), args: writeArgs(problem, natural) }))
    .filter(({ args }) => isValid(problem, args));
  if (inputs.length > 0) return inputs;
  throw new GraderFault(
    `problem ${problem.id}: judge.ts: validate rejects all ${GENERATED_INPUTS} generated inputs; write or mend generate`,
  );
}

/** Whether the statement allows an input. */
export function isValid(problem: Problem, args: readonly Value[]): boolean {
  const { validate } = problem.judge;
  if (validate === undefined) return true;
  return runAuthorCode(problem, "validate", () => validate(...readArgs(problem, args))) === null;
}
