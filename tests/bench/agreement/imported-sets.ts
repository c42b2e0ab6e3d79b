import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync } from "node:fs";
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

/** The problems of a set by their task id; imported once, as long as neither the set nor the importer changes. */
export async function importedSet(sandbox: Sandbox, set: SetName): Promise<Map<string, Problem>> {
  const { file, read } = SETS[set];
  const folder = join(CACHE, `${set}-${keyOf(file)}`);
  if (!existsSync(folder)) {
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    await importSet({ drafts: await read(fileURLToPath(dataFile(file))), sandbox, out: making, jobs: 2 });
    renameSync(making, folder);
  }
  const problems = await loadProblems(folder);
  return new Map(problems.map((problem) => [problem.origin ?? problem.id, problem]));
}

function keyOf(file: string): string {
  const hash = createHash("sha256").update(readFileSync(dataFile(file)));
  for (const name of globSync(
    "src/importing/{recording/*,formats/{human,eval,prompt,deser,spec}*,{allow,build,case,exact,infer,tell}*}",
    { cwd: ROOT },
  ).toSorted())
    hash.update(readFileSync(join(ROOT, name)));
  return hash.digest("hex").slice(0, 16);
}
