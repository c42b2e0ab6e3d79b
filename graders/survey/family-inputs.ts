import { checkArguments, makeRandom, toArguments, type Family, type Problem } from "#problems";
import type { Value } from "#values";
import { isValid } from "../generated/generate-inputs.ts";

const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24];

export interface FamilyInput {
  readonly family: string;
  readonly args: readonly Value[];
}

/** Small inputs of every family, at sizes that nobody promised: those that the statement does not allow are left out. */
export function familyInputs(problem: Problem, seed: number): FamilyInput[] {
  const { parameters, output } = problem.complexity;
  const names = parameters.filter((name) => name !== output);
  return Object.entries(problem.judge.families ?? {}).flatMap(([family, make]) =>
    SIZES.flatMap((size) => {
      const sizes = Object.fromEntries(names.map((name) => [name, size]));
      const args = argumentsOf(problem, () => make(sizes, makeRandom(seed + size)));
      return args === null ? [] : [{ family, args }];
    }),
  );
}

function argumentsOf(problem: Problem, make: () => ReturnType<Family<readonly unknown[]>>): Value[] | null {
  try {
    const natural = make();
    if (checkArguments(problem.signature, natural) !== null) return null;
    const args = toArguments(problem.signature, natural);
    return isValid(problem, args) ? args : null;
  } catch {
    return null;
  }
}
