import { findKill, searchKill, type KillingInput, type Kill } from "#graders";
import { DEFAULT_LIMITS, type Language } from "#sandbox";
import type { Solution } from "#problems";
import { mapConcurrently } from "../../grading/map-concurrently.ts";
import type { Workbench } from "../workbench.ts";
import { makeMutants, MOST_MUTANTS } from "./make-mutants.ts";
import type { Mutant } from "./mutant.ts";

/** What came of a mutant. One that nothing was found against is taken for the same program in other words. */
type MutantFate =
  | { readonly kind: "killed"; readonly by: Kill }
  | { readonly kind: "survived"; readonly input: KillingInput }
  | { readonly kind: "equivalent" };

export interface JudgedMutant {
  readonly mutant: Mutant;
  readonly fate: MutantFate;
}

export interface MutationOptions {
  readonly jobs: number;
  readonly most?: number;
}

// Small inputs take a solution a thousandth of this. What never ends is known sooner.
const FUEL = DEFAULT_LIMITS.fuelInstructions / 20;
// Further inputs, some four hundred, besides the small ones of each family.
const SEEDS = [201, 202, 203, 204];

/** Runs the tests against each mutant of a solution; for those that pass, looks for an input that tells them apart. */
export async function judgeMutants(
  bench: Workbench,
  solution: Solution,
  { jobs, most = MOST_MUTANTS }: MutationOptions,
): Promise<JudgedMutant[]> {
  const mutants = await makeMutants(bench.sandbox, bench.problem, solution, most);
  // What is left of TypeScript without its types is JavaScript.
  const language = solution.language === "python" ? "python" : "javascript";
  const judged = await mapConcurrently(mutants, jobs, async (mutant) => ({
    mutant,
    fate: await judgeMutant(bench, { language, source: mutant.source }),
  }));
  // A text that is no program is no mistake that anybody could hand in.
  return judged.filter(({ fate }) => !(fate.kind === "killed" && fate.by === "loading"));
}

async function judgeMutant(
  bench: Workbench,
  program: { readonly language: Language; readonly source: string },
): Promise<MutantFate> {
  return bench.withJob(
    program,
    async (job) => {
      const by = await findKill(job);
      if (by !== null) return { kind: "killed", by };
      const input = await searchKill(job, SEEDS);
      return input === null ? { kind: "equivalent" } : { kind: "survived", input };
    },
    { fuelInstructions: FUEL },
  );
}
