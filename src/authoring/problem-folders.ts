import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "#problems";

const DEFINITION = "problem.yaml";

/** The problem folders that some paths name: a path is one itself, or holds some. Throws a `ProblemError` for one that is neither. */
export async function problemFolders(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const inside = await foldersIn(path);
    if (inside.length === 0)
      throw new ProblemError(
        `${path}: holds no problem; a problem is a folder with a ${DEFINITION} in it, which "assay new" writes`,
      );
    found.push(...inside);
  }
  return [...new Set(found)];
}

async function foldersIn(path: string): Promise<string[]> {
  if (await isProblem(path)) return [path];
  const names = await readdir(path).catch(() => []);
  const below = await Promise.all(
    names
      .toSorted(inOrder)
      .map(async (name) => ((await isProblem(join(path, name))) ? [join(path, name)] : [])),
  );
  return below.flat();
}

async function isProblem(path: string): Promise<boolean> {
  return stat(join(path, DEFINITION)).then(
    (found) => found.isFile(),
    () => false,
  );
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
