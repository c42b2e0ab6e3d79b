import { loadProblems, type Problem } from "#problems";
import { openSandbox, type Sandbox } from "#sandbox";
import { judgeMutants } from "../../src/authoring/mutation/judge-mutants.ts";
import { scoreOf, shareKilled, type MutationScore } from "../../src/authoring/mutation/mutation-score.ts";
import { openWorkbench } from "../../src/authoring/workbench.ts";
import { publicSets } from "./strength/imported-sets.ts";
import { measureImported, type ImportedStrength } from "./strength/imported-strength.ts";

const JOBS = 2;
const MOST_WEAKEST = 5;

/** How many of the small mistakes in right programs the tests of the problems notice. */
export interface StrengthReport {
  readonly problems: number;
  readonly mutants: number;
  /** Presumed so: no input was found on which they differ. */
  readonly equivalent: number;
  readonly killed: number;
  /** Of the mutants that are other programs, the share that is noticed. */
  readonly share: number;
  /** The problems of the smallest shares, weakest first. */
  readonly weakest: readonly { readonly problem: string; readonly share: number }[];
}

/** The same, and what generated tests add to those of public sets; of these the first `limit` problems each. */
export async function measureAllStrength(
  folder: string,
  { limit, only }: { readonly limit: number; readonly only: string },
  say: (message: string) => void,
): Promise<Partial<StrengthReport> & { readonly imported: readonly ImportedStrength[] }> {
  const own = only === "imported" ? {} : await measureStrength(folder, say);
  const sandbox = await openSandbox({ workers: JOBS + 1 });
  try {
    const sets = only === "own" ? [] : await publicSets(sandbox, limit);
    const imported = [];
    for (const set of sets) imported.push(await measureImported(sandbox, set, say));
    if (only !== "own" && sets.length === 0) say("HumanEval and QuixBugs are not on this machine: left out");
    return { ...own, imported };
  } finally {
    await sandbox.close();
  }
}

/** Judges the mutants of every accepted solution of the problems in a folder. */
export async function measureStrength(
  folder: string,
  say: (message: string) => void,
): Promise<StrengthReport> {
  const problems = await loadProblems(folder);
  const sandbox = await openSandbox({ workers: JOBS + 1 });
  try {
    const scores: { problem: string; score: MutationScore }[] = [];
    for (const problem of problems) {
      scores.push({ problem: problem.id, score: await scoreProblem(sandbox, problem) });
      say(`${problem.id}: ${JSON.stringify(scores.at(-1)?.score)}`);
    }
    return reportOf(scores);
  } finally {
    await sandbox.close();
  }
}

async function scoreProblem(sandbox: Sandbox, problem: Problem): Promise<MutationScore> {
  const bench = openWorkbench(sandbox, problem, 1);
  const judged = [];
  for (const solution of problem.solutions)
    if (solution.expectation === "accepted")
      judged.push(...(await judgeMutants(bench, solution, { jobs: JOBS })));
  return scoreOf(judged);
}

function reportOf(scores: readonly { problem: string; score: MutationScore }[]): StrengthReport {
  const total = (of: (score: MutationScore) => number) =>
    scores.reduce((sum, { score }) => sum + of(score), 0);
  const all = {
    mutants: total(({ mutants }) => mutants),
    equivalent: total(({ equivalent }) => equivalent),
    killed: total(({ killed }) => killed),
    survived: total(({ survived }) => survived),
  };
  const { survived: _, ...counts } = all;
  const shares = scores.map(({ problem, score }) => ({ problem, share: shareKilled(score) }));
  const weakest = shares.toSorted((one, other) => one.share - other.share).slice(0, MOST_WEAKEST);
  return { problems: scores.length, ...counts, share: shareKilled(all), weakest };
}
