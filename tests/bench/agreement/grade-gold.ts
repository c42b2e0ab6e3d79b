import type { Verdict } from "#graders";
import type { Problem } from "#problems";
import { asUntrusted, DEFAULT_LIMITS, type Sandbox } from "#sandbox";
import { type Bench, makeBench } from "../../../src/grading/bench.ts";
import { mapConcurrently } from "../../../src/grading/map-concurrently.ts";
import { runScript } from "../../../src/scripts/run-script.ts";
import type { Named } from "./asked-for.ts";
import { type GoldRow, languageOf, readRows } from "./data.ts";
import { importedSet } from "./imported-sets.ts";
import { rowProblem } from "./row-problem.ts";

/** One verdict of ours beside the confirmed one. */
export interface Compared {
  readonly id: string;
  readonly taskId: string;
  readonly dataset: string;
  /** Held against data, or told by the program's own tests. */
  readonly how: "data" | "script";
  readonly confirmed: "pass" | "fail";
  readonly ours: Verdict;
}

const JOBS = 2;
const SEED = 1;

const OPTIONS = (sandbox: Sandbox) => ({ sandbox, seed: SEED, limits: DEFAULT_LIMITS });

interface MbppPlusRow {
  readonly task_id: string;
  readonly assertion: string;
}

interface HumanEvalRow {
  readonly task_id: string;
  readonly test: string;
  readonly entry_point: string;
}

/** Grades every program; those for HumanEval a second time on HumanEval+ where a verdict for it was confirmed. */
export async function gradeGold(
  sandbox: Sandbox,
  isAsked: (row: Named) => boolean,
  say: (message: string) => void,
): Promise<Compared[]> {
  const all = readRows<GoldRow>("samples/gold.jsonl.gz");
  const rows = all.filter(({ id, task_id, dataset }) => isAsked({ id, taskId: task_id, dataset }));
  if (rows.length === 0) return [];
  const tasks = new Set(rows.map(({ task_id }) => task_id));
  const sets = {
    humaneval: await importedSet(sandbox, "humaneval", tasks),
    plus: await importedSet(sandbox, "humaneval+", tasks),
    mbpp: basesOf(await importedSet(sandbox, "mbpp+", tasks)),
  };
  say("imported");
  const tests = new Map(
    readRows<HumanEvalRow>("problems/HumanEval.jsonl.gz").map((row) => [row.task_id, row]),
  );
  // One for each set: a bench knows problems by their ids, and HumanEval's are HumanEval+'s too.
  const [bench, plusBench] = [makeBench(OPTIONS(sandbox)), makeBench(OPTIONS(sandbox))];
  const assertions = new Map(
    readRows<MbppPlusRow>("problems/MbppPlus.jsonl.gz").map((row) => [row.task_id, row.assertion]),
  );
  const references = referencesOf(all);
  const ownProblems = new Map<string, Promise<Problem | null>>();
  const ownProblem = (entry: string, test: string) => {
    const key = `${entry}\n${test}`;
    const made =
      ownProblems.get(key) ??
      rowProblem(sandbox, { entry, tests: test, reference: references.get(key) ?? "" });
    ownProblems.set(key, made);
    return made;
  };

  async function problemOf(row: GoldRow): Promise<Problem | null> {
    if (row.lang !== "python") return null;
    if (row.test !== undefined) return ownProblem(row.entry_point ?? "", row.test);
    return (row.dataset === "mbpp+" ? sets.mbpp : sets.humaneval).get(row.task_id) ?? null;
  }

  function scriptOf(row: GoldRow): string {
    if (row.lang !== "python") return row.program;
    if (row.test !== undefined) return `${row.program}\n${row.test}\n`;
    if (row.dataset === "mbpp+") return `${row.program}\n${assertions.get(row.task_id)}\n`;
    const known = tests.get(row.task_id);
    return `${row.program}\n${known?.test ?? "raise NotImplementedError"}\ncheck(${known?.entry_point})\n`;
  }

  async function gradeOn(
    row: GoldRow,
    problem: Problem | null,
    bench: Bench,
  ): Promise<Pick<Compared, "how" | "ours">> {
    const language = languageOf(row);
    if (problem === null) {
      const graded = await runScript(
        { sandbox, limits: DEFAULT_LIMITS, seed: SEED },
        { language, source: scriptOf(row) },
      );
      return { how: "script", ours: graded.verdict };
    }
    const { verdict } = await bench(problem, { language, source: asUntrusted(row.program) });
    return { how: "data", ours: verdict };
  }

  let done = 0;
  const compared = await mapConcurrently(rows, JOBS, async (row): Promise<Compared[]> => {
    const about = { id: row.id, taskId: row.task_id };
    const graded = await gradeOn(row, await problemOf(row), bench);
    const plus = row.local_plus === undefined ? undefined : sets.plus.get(row.task_id);
    done += 1;
    if (done % 500 === 0) say(`${done}/${rows.length}`);
    const own = {
      ...about,
      ...graded,
      dataset: row.lang === "python" ? row.dataset : `${row.dataset} ${row.lang}`,
      confirmed: row.verdict,
    };
    if (plus === undefined) return [own];
    const confirmed = row.local_plus === "pass" ? "pass" : "fail";
    return [
      own,
      {
        ...about,
        ...(await gradeOn(row, plus, plusBench)),
        dataset: `${row.dataset}, plus tests`,
        confirmed,
      },
    ];
  });
  return compared.flat();
}

// The confirmed verdicts of MBPP+ are those of its base tests.
function basesOf(problems: ReadonlyMap<string, Problem>): Map<string, Problem> {
  return new Map(
    [...problems].map(([id, problem]) => [
      id,
      { ...problem, hidden: problem.hidden.filter((each) => each.id.startsWith("base-")) },
    ]),
  );
}

/** A program that passed, for each function with tests of its own. */
function referencesOf(rows: readonly GoldRow[]): Map<string, string> {
  const passed = rows.filter(({ verdict, test }) => verdict === "pass" && test !== undefined);
  return new Map(passed.map((row) => [`${row.entry_point}\n${row.test}`, row.program]));
}
