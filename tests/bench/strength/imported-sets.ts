import type { Problem, Solution } from "#problems";
import type { Sandbox } from "#sandbox";
import { hasData, readRows } from "../agreement/data.ts";
import { importedSet } from "../agreement/imported-sets.ts";
import { rowProblem } from "../agreement/row-problem.ts";
import type { ImportedProblem, ImportedSet } from "./imported-strength.ts";

interface QuixBugsRow {
  readonly name: string;
  readonly solution: string;
  readonly tests: string;
}

const HUMAN_EVAL_TASKS = 164;

/** The public sets whose own tests are measured, the first `limit` problems of each; none where the data is not on this machine. */
export async function publicSets(sandbox: Sandbox, limit: number): Promise<ImportedSet[]> {
  return hasData() ? [await humanEval(sandbox, limit), await quixBugs(sandbox, limit)] : [];
}

async function humanEval(sandbox: Sandbox, limit: number): Promise<ImportedSet> {
  const tasks = Array.from({ length: Math.min(limit, HUMAN_EVAL_TASKS) }, (_, at) => `HumanEval/${at}`);
  const all = [...(await importedSet(sandbox, "humaneval", new Set(tasks))).values()];
  const told = all.map((problem) => ({ problem, solution: problem.solutions[0] }));
  return { set: "HumanEval", ...sift(told) };
}

async function quixBugs(sandbox: Sandbox, limit: number): Promise<ImportedSet> {
  const rows = readRows<QuixBugsRow>("problems/quixbugs_python.jsonl.gz").slice(0, limit);
  const told = [];
  const untold: string[] = [];
  for (const { name, solution: source, tests } of rows) {
    const problem = await rowProblem(sandbox, { entry: name, tests, reference: source });
    const solution: Solution = { expectation: "accepted", file: "reference.py", language: "python", source };
    if (problem === null) untold.push(`${name}: its tests are no data`);
    else told.push({ problem: { ...problem, solutions: [solution] }, solution });
  }
  const { problems, leftOut } = sift(told);
  return { set: "QuixBugs", problems, leftOut: [...untold, ...leftOut] };
}

/** Without those of which a program cannot say what is right. */
function sift(
  all: readonly { readonly problem: Problem; readonly solution: Solution | undefined }[],
): Pick<ImportedSet, "problems" | "leftOut"> {
  const problems: ImportedProblem[] = [];
  const leftOut: string[] = [];
  for (const { problem, solution } of all)
    if (solution === undefined) leftOut.push(`${problem.id}: it has no solution`);
    else if (problem.checker.kind === "any-of") leftOut.push(`${problem.id}: several answers are right`);
    else problems.push({ problem, solution });
  return { problems, leftOut };
}
