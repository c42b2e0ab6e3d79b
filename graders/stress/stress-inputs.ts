import { makeRandom, type Problem } from "#problems";
import type { Value } from "#values";
import { GraderFault, runAuthorCode } from "../fault.ts";
import { isValid } from "../generated/generate-inputs.ts";
import { writeArgs } from "../natural.ts";

/** One of the largest inputs that the statement allows. */
export interface StressInput {
  readonly family: string;
  readonly args: readonly Value[];
}

/** One input of each family at the stress sizes; none where the problem has no families or no stress. */
export function makeStressInputs(problem: Problem, seed: number): StressInput[] {
  const { stress } = problem.complexity;
  if (stress === null) return [];
  return Object.entries(problem.judge.families ?? {}).map(([family, make]) => {
    const natural = runAuthorCode(problem, `family "${family}"`, () => make(stress, makeRandom(seed)));
    const args = writeArgs(problem, natural);
    if (isValid(problem, args)) return { family, args };
    throw new GraderFault(
      `problem ${problem.id}: judge.ts: validate rejects family "${family}" at the stress sizes; mend the family, or complexity.stress in problem.yaml`,
    );
  });
}
