import { findKill, searchKill, type KillingInput, type Kill } from "#graders";
import { DEFAULT_LIMITS, type Language, type Session } from "#sandbox";
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

// What never ends is known sooner than at a candidate's limit; what spends so many times what its original does is another program.
const LEAST_FUEL = DEFAULT_LIMITS.fuelInstructions / 20;
/** How much more than its original a mutant may spend. */
export const FUEL_FACTOR = 20;
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
  const fuel = await mutantFuel(bench, solution);
  const judged = await mapConcurrently(mutants, jobs, async (mutant) => ({
    mutant,
    fate: await judgeMutant(bench, { language, source: mutant.source }, fuel),
  }));
  // A text that is no program is no mistake that anybody could hand in.
  return judged.filter(({ fate }) => !(fate.kind === "killed" && fate.by === "loading"));
}

async function judgeMutant(
  bench: Workbench,
  program: { readonly language: Language; readonly source: string },
  fuel: number,
): Promise<MutantFate> {
  return bench.withJob(program, async (job) => {
    const sparing = { ...job, session: withFuel(job.session, fuel) };
    const by = await findKill(sparing);
    if (by !== null) return { kind: "killed", by };
    const input = await searchKill(sparing, SEEDS);
    return input === null ? { kind: "equivalent" } : { kind: "survived", input };
  });
}

/** What a mutant may spend in one call. */
export async function mutantFuel(bench: Workbench, solution: Solution): Promise<number> {
  return Math.max(LEAST_FUEL, FUEL_FACTOR * (await mostSpent(bench, solution)));
}

/** The same session, in which no call spends more. */
export function withFuel(session: Session, most: number): Session {
  return {
    load: () => session.load(),
    call: (batch, fuel = most) => session.call(batch, Math.min(fuel, most)),
    measure: (args, fuel) => session.measure(args, fuel),
  };
}

/** What the solution itself spends on the fixed case that costs it most. */
async function mostSpent(bench: Workbench, solution: Solution): Promise<number> {
  const cases = [...bench.problem.examples, ...bench.problem.hidden];
  const outcomes = await bench.withJob(solution, async ({ session }) => {
    const failure = await session.load();
    return failure === null ? session.call(cases.map(({ args }) => args)) : [failure];
  });
  return Math.max(0, ...outcomes.map((outcome) => ("cost" in outcome ? (outcome.cost ?? 0) : 0)));
}
