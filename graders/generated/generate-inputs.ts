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

/** The inputs of a seed: the same for every candidate of a problem. */
export function generateInputs(problem: Problem, seed: number): GeneratedInput[] {
  const inputs = sampleInputs(problem, seed);
  if (inputs.length > 0) return inputs;
  throw new GraderFault(
    `problem ${problem.id}: judge.ts: validate rejects all ${GENERATED_INPUTS} generated inputs; write or mend generate`,
  );
}

/** The same; none where `validate` rejects them all. */
export function sampleInputs(problem: Problem, seed: number): GeneratedInput[] {
  const naturals = fc.sample(generatorOf(problem), { seed, numRuns: GENERATED_INPUTS });
  return naturals
    .map((natural, at) => ({ path: String(at), args: writeArgs(problem, natural) }))
    .filter(({ args }) => isValid(problem, args));
}

/** Whether the statement allows an input. */
export function isValid(problem: Problem, args: readonly Value[]): boolean {
  const { validate } = problem.judge;
  if (validate === undefined) return true;
  return runAuthorCode(problem, "validate", () => validate(...readArgs(problem, args))) === null;
}
