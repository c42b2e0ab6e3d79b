import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { loadProblem, ProblemError } from "#problems";
import type { ProblemFiles } from "./build-problem.ts";

/** A folder to be, and the task that it is of. */
export interface Target {
  readonly out: string;
  readonly slug: string;
  readonly taskId: string;
}

/**
 * Writes the files and reads them as the problem that they are; says what is wrong with it, or null. Nothing takes the
 * folder's name before it is whole, and nothing there gives way but an earlier import of the same task.
 */
export async function writeProblem(target: Target, files: ProblemFiles): Promise<string | null> {
  await mkdir(target.out, { recursive: true });
  const beside = await mkdtemp(join(target.out, ".import-"));
  try {
    // Its own name, since a problem's id is that of its folder.
    const draft = join(beside, target.slug);
    return (await writeDraft(draft, files)) ?? (await takePlace(draft, join(beside, "earlier"), target));
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function writeDraft(folder: string, files: ProblemFiles): Promise<string | null> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  try {
    await loadProblem(folder);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.message.replace(`${folder}/`, "");
  }
}

async function takePlace(draft: string, aside: string, target: Target): Promise<string | null> {
  const folder = join(target.out, target.slug);
  const there = await lstat(folder).catch(() => null);
  if (there === null) return move(draft, folder);
  // A link is none either: what it leads to is somebody else's.
  if (!there.isDirectory() || !(await isImportOf(folder, target)))
    return `${target.slug} is there already, and no import of this task made it; give another --out`;
  // Moved, not removed: a folder whose name moves is whole all the time.
  await rename(folder, aside);
  return move(draft, folder).catch(async (error: unknown) => {
    await rename(aside, folder);
    throw error;
  });
}

async function move(from: string, to: string): Promise<null> {
  await rename(from, to);
  return null;
}

const imported = z.object({ id: z.string(), provenance: z.object({ origin: z.string() }) });

async function isImportOf(folder: string, { slug, taskId }: Target): Promise<boolean> {
  const file = join(folder, "problem.yaml");
  if (!(await lstat(file).catch(() => null))?.isFile()) return false;
  try {
    const { data } = imported.safeParse(parse(await readFile(file, "utf8")));
    return data?.id === slug && data.provenance.origin === taskId;
  } catch {
    return false;
  }
}
