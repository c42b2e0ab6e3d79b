import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadProblems, type Problem } from "#problems";
import type { Sandbox } from "#sandbox";
import { FORMATS, importSet } from "../../../src/importing/index.ts";
import { dataFile } from "./data.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/assay-agreement");

const SETS = {
  humaneval: { file: "problems/HumanEval.jsonl.gz", read: FORMATS.humaneval },
  "humaneval+": { file: "problems/HumanEvalPlus.jsonl.gz", read: FORMATS.evalplus },
  "mbpp+": { file: "problems/MbppPlus.jsonl.gz", read: FORMATS.evalplus },
} as const;

export type SetName = keyof typeof SETS;

/** Those of a set's problems that are asked for, by task id; imported once, as long as neither the set nor the importer changes. */
export async function importedSet(
  sandbox: Sandbox,
  set: SetName,
  tasks: ReadonlySet<string>,
): Promise<Map<string, Problem>> {
  const { file, read } = SETS[set];
  const all = await read(fileURLToPath(dataFile(file)));
  const drafts = all.filter(({ taskId }) => tasks.has(taskId));
  if (drafts.length === 0) return new Map();
  const taskIds = drafts.map(({ taskId }) => taskId);
  const folder = join(CACHE, `${set}-${keyOf(file, taskIds)}`);
  if (!existsSync(folder)) {
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    await importSet({ drafts, sandbox, out: making, jobs: 2 });
    renameSync(making, folder);
  }
  const problems = await loadProblems(folder);
  return new Map(problems.map((problem) => [problem.origin ?? problem.id, problem]));
}

function keyOf(file: string, taskIds: readonly string[]): string {
  const hash = createHash("sha256")
    .update(readFileSync(dataFile(file)))
    .update(JSON.stringify(taskIds));
  for (const name of globSync(
    "src/importing/{recording/*,formats/{human,eval,prompt,deser,spec}*,{allow,build,case,exact,infer,tell}*}",
    { cwd: ROOT },
  ).toSorted())
    hash.update(readFileSync(join(ROOT, name)));
  return hash.digest("hex").slice(0, 16);
}
