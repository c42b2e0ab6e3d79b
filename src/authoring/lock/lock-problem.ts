import { join } from "node:path";
import { loadProblem } from "#problems";
import type { Sandbox } from "#sandbox";
import { writeAtomically } from "../../runs/write-atomically.ts";
import { LOCK_FILE } from "./lock.ts";
import { measureLock } from "./measure-lock.ts";

/** Writes `lock.json` of a problem's folder anew; gives its path. */
export async function lockProblem(folder: string, sandbox: Sandbox, seed: number): Promise<string> {
  const lock = await measureLock(sandbox, await loadProblem(folder), seed);
  const file = join(folder, LOCK_FILE);
  await writeAtomically(file, `${JSON.stringify(lock, null, 2)}\n`);
  return file;
}
