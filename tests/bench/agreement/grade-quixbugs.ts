import { asUntrusted, DEFAULT_LIMITS, type Sandbox } from "#sandbox";
import { makeBench } from "../../../src/grading/bench.ts";
import { mapConcurrently } from "../../../src/grading/map-concurrently.ts";
import { runScript } from "../../../src/scripts/run-script.ts";
import type { Named } from "./asked-for.ts";
import { readRows } from "./data.ts";
import type { Compared } from "./grade-gold.ts";
import { rowProblem } from "./row-problem.ts";

interface QuixBugsRow {
  readonly name: string;
  readonly solution: string;
  readonly buggy_program: string;
  readonly tests: string;
}

const JOBS = 2;
const OPTIONS = { limits: DEFAULT_LIMITS, seed: 1 };

/** Each program right and with one line wrong: the one is to be accepted, the other not. */
export async function gradeQuixBugs(sandbox: Sandbox, isAsked: (row: Named) => boolean): Promise<Compared[]> {
  const bench = makeBench({ ...OPTIONS, sandbox });
  const rows = readRows<QuixBugsRow>("problems/quixbugs_python.jsonl.gz").filter(({ name }) =>
    isAsked({ id: name, taskId: name, dataset: "quixbugs" }),
  );
  const graded = await mapConcurrently(rows, JOBS, async ({ name, tests, ...programs }) => {
    const problem = await rowProblem(sandbox, { entry: name, tests, reference: programs.solution });
    const how = problem === null ? "script" : "data";
    const grade = async (program: string) => {
      if (problem !== null) return bench(problem, { language: "python", source: asUntrusted(program) });
      return runScript({ ...OPTIONS, sandbox }, { language: "python", source: `${program}\n${tests}\n` });
    };
    const about = { taskId: name, how } as const;
    return [
      {
        ...about,
        id: name,
        dataset: "quixbugs right",
        confirmed: "pass",
        ours: (await grade(programs.solution)).verdict,
      },
      {
        ...about,
        id: name,
        dataset: "quixbugs buggy",
        confirmed: "fail",
        ours: (await grade(programs.buggy_program)).verdict,
      },
    ] as const;
  });
  return graded.flat();
}
