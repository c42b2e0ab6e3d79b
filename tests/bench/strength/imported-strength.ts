import { findKill } from "#graders";
import type { Case, Problem, Solution } from "#problems";
import type { Sandbox } from "#sandbox";
import type { Value } from "#values";
import { FUEL_FACTOR, mutantFuel, withFuel } from "../../../src/authoring/mutation/judge-mutants.ts";
import { makeMutants } from "../../../src/authoring/mutation/make-mutants.ts";
import { openWorkbench, type Workbench } from "../../../src/authoring/workbench.ts";
import { mapConcurrently } from "../../../src/grading/map-concurrently.ts";
import { generateCases } from "../../../src/importing/index.ts";

/** How many of the small mistakes in a set's own solutions its own tests notice, and how many those that are generated besides. */
export interface ImportedStrength {
  readonly set: string;
  readonly problems: number;
  readonly mutants: number;
  /** Presumed so: no input was found on which they differ. */
  readonly equivalent: number;
  readonly killedByOwn: number;
  /** What the set's own tests let pass and the generated ones do not. */
  readonly killedByGenerated: number;
  /** Of the mutants that are other programs, what the set's own tests notice. */
  readonly ownShare: number;
  /** The same with the generated tests. */
  readonly share: number;
  readonly difference: number;
  /** Problems of which this cannot be said, and why. */
  readonly leftOut: readonly string[];
}

/** A problem whose hidden cases are its own tests, with a program that passes them. */
export interface ImportedProblem {
  readonly problem: Problem;
  readonly solution: Solution;
}

export interface ImportedSet {
  readonly set: string;
  readonly problems: readonly ImportedProblem[];
  readonly leftOut: readonly string[];
}

const JOBS = 2;
const MOST_MUTANTS = 20;
const GENERATED = { seed: 1, count: 100 };
// What these find besides is another program, which the tests overlook.
const FURTHER = { seed: 2, count: 400 };
// Where a call is dear fewer inputs have to do: so much is spent on those of one kind, by the measure of a set's own tests.
const BUDGET = 5e9;
const FEWEST = 20;

type Fate = "own" | "generated" | "overlooked" | "equivalent";

/** Judges mutants of each problem's own solution. */
export async function measureImported(
  sandbox: Sandbox,
  { set, problems, leftOut }: ImportedSet,
  say: (message: string) => void,
): Promise<ImportedStrength> {
  const fates: Fate[] = [];
  for (const imported of problems) {
    const found = await fatesOf(sandbox, imported);
    fates.push(...found);
    say(`${set} ${imported.problem.id}: ${found.toSorted().join(" ")}`);
  }
  return reportOf({ set, problems: problems.length, leftOut }, fates);
}

async function fatesOf(sandbox: Sandbox, { problem, solution }: ImportedProblem): Promise<Fate[]> {
  const bench = openWorkbench(sandbox, problem, 1);
  const fuel = await mutantFuel(bench, solution);
  const most = Math.max(FEWEST, Math.floor((BUDGET * FUEL_FACTOR) / fuel));
  const [generated, further] = await generatedCases(sandbox, { problem, solution }, most);
  const own = problem.hidden;
  const mutants = await makeMutants(sandbox, problem, solution, MOST_MUTANTS);
  const fates = await mapConcurrently(mutants, JOBS, async ({ source }) => {
    const rejects = async (cases: readonly Case[]) => isKilled(bench, { source, fuel, cases });
    const byOwn = await rejects(own);
    if (byOwn === "loading") return null;
    if (byOwn) return "own";
    if ((await rejects(generated)) === true) return "generated";
    return (await rejects(further)) === true ? "overlooked" : "equivalent";
  });
  return fates.filter((fate) => fate !== null);
}

async function generatedCases(
  sandbox: Sandbox,
  { problem, solution }: ImportedProblem,
  most: number,
): Promise<[generated: Case[], further: Case[]]> {
  const cases = problem.hidden.map(({ args, expected }) => ({ args, expected: expected as Value }));
  const { language, source } = solution;
  const tested = { reference: { language, source }, entry: problem.signature.name.python, cases };
  const make = async ({ seed, count }: typeof GENERATED) => {
    const made = await generateCases(sandbox, tested, { seed, count: Math.min(count, most) });
    return made.map((each): Case => ({ ...each, why: null }));
  };
  return [await make(GENERATED), await make(FURTHER)];
}

async function isKilled(
  bench: Workbench,
  { source, fuel, cases }: { source: string; fuel: number; cases: readonly Case[] },
): Promise<boolean | "loading"> {
  return bench.withJob({ language: "python", source }, async (job) => {
    const problem = { ...job.problem, examples: [], hidden: cases };
    const by = await findKill({ ...job, problem, session: withFuel(job.session, fuel) });
    return by === "loading" ? by : by !== null;
  });
}

function reportOf(
  about: Pick<ImportedStrength, "set" | "problems" | "leftOut">,
  fates: readonly Fate[],
): ImportedStrength {
  const count = (wanted: Fate) => fates.filter((fate) => fate === wanted).length;
  const [killedByOwn, killedByGenerated, equivalent] = [
    count("own"),
    count("generated"),
    count("equivalent"),
  ];
  const others = fates.length - equivalent;
  const shareOf = (killed: number) => (others === 0 ? 1 : killed / others);
  const [ownShare, share] = [shareOf(killedByOwn), shareOf(killedByOwn + killedByGenerated)];
  const counts = { mutants: fates.length, equivalent, killedByOwn, killedByGenerated };
  const { leftOut, ...name } = about;
  return { ...name, ...counts, ownShare, share, difference: share - ownShare, leftOut };
}
