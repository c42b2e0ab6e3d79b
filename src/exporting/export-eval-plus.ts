import { createHash } from "node:crypto";
import { findProblem, type Problem } from "#problems";
import { counterexampleOf } from "../scoreboard/counterexample-of.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { readCandidate } from "../runs/read-candidate.ts";

type Status = "pass" | "fail" | "timeout";

/** One answer as EvalPlus tells it. */
interface Evaluated {
  readonly task_id: string;
  readonly solution: string;
  readonly base_status: Status;
  /** Null where the problem has no plus tests. */
  readonly plus_status: Status | null;
  readonly base_fail_tests: readonly unknown[];
  readonly plus_fail_tests: readonly unknown[];
}

/** EvalPlus's `eval_results.json`. */
export interface EvalPlusResults {
  readonly date?: string;
  readonly hash: string;
  readonly eval: Readonly<Record<string, readonly Evaluated[]>>;
}

interface ExportOptions {
  readonly folder: string;
  readonly scoreboard: Scoreboard;
  readonly problems: readonly Problem[];
  readonly date: string | undefined;
}

/**
 * A run's results as EvalPlus writes them. Base tests come before plus tests and the first failure decides, so what fails a
 * base test passes no plus test. What was not graded is left out: EvalPlus has no word for it. Throws a `ProblemError` where a
 * result's problem is not among those given.
 */
export async function exportEvalPlus({
  folder,
  scoreboard,
  problems,
  date,
}: ExportOptions): Promise<EvalPlusResults> {
  const evaluated: Evaluated[] = [];
  for (const result of scoreboard.results) {
    const problem = findProblem(problems, result.problem);
    if (result.verdict.kind === "not-graded") continue;
    const solution = result.candidate === null ? "" : await readCandidate(folder, result);
    evaluated.push({ task_id: problem.origin ?? problem.id, solution, ...statusOf(problem, result) });
  }
  const tasks = [...new Set(evaluated.map(({ task_id: id }) => id))];
  const told = tasks.map((id) => [id, evaluated.filter(({ task_id: own }) => own === id)] as const);
  return { ...(date === undefined ? {} : { date }), hash: hashOf(problems), eval: Object.fromEntries(told) };
}

function hashOf(problems: readonly Problem[]): string {
  return createHash("sha256")
    .update(problems.map(({ hash }) => hash).join())
    .digest("hex");
}

function statusOf(problem: Problem, { verdict }: Result): Omit<Evaluated, "task_id" | "solution"> {
  const hasPlus = problem.hidden.some(({ id }) => isPlus(id));
  const passed = { base_status: "pass", base_fail_tests: [], plus_fail_tests: [] } as const;
  if (verdict.kind === "accepted") return { ...passed, plus_status: hasPlus ? "pass" : null };
  const status = verdict.kind === "too-slow" ? "timeout" : "fail";
  const failed = counterexampleOf(verdict);
  const input = failed?.args == null ? [] : [failed.args];
  if (failed !== null && isPlus(failed.caseId))
    return { ...passed, plus_status: status, plus_fail_tests: input };
  return { ...passed, base_status: status, plus_status: hasPlus ? status : null, base_fail_tests: input };
}

function isPlus(caseId: string | null): boolean {
  return caseId?.startsWith("plus-") === true;
}
