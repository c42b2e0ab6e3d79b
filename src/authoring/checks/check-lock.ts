import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";
import { countingVersions, LOCK_FILE, lockSchema, type Lock } from "../lock/lock.ts";

const { warning } = findingsOf("lock");

/** A `lock.json` that is not there, or is of a problem or an engine as they were. */
export async function checkLock(
  { problem, sources }: Pick<Context, "problem" | "sources">,
  versions: Readonly<Record<string, string>>,
): Promise<Finding[]> {
  const place = sources.file(LOCK_FILE);
  const text = await readFile(place.file, "utf8").catch(() => null);
  const mend = `run: assay lock ${sources.folder}`;
  if (text === null) return [warning(place, `is not there; when the problem is done, ${mend}`)];
  const lock = read(text);
  if (lock === null) return [warning(place, `cannot be read; ${mend}`)];
  if (lock.problem !== problem.hash)
    return [warning(place, `is of the problem as it was before a change; when the problem is done, ${mend}`)];
  return isDeepStrictEqual(lock.engine, countingVersions(versions))
    ? []
    : [warning(place, `is of another engine, which may count otherwise; ${mend}`)];
}

function read(text: string): Lock | null {
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
