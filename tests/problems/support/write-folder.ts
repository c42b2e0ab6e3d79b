import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const DOUBLE_YAML = `id: double
title: Double
version: 1
difficulty: easy
mode: function
bounds: { n_max: 100 }
signature:
  name: doubleIt
  parameters:
    - { name: n, type: int, range: [-n_max, n_max] }
  returns: int
complexity:
  parameters: [n]
  time: O(1)
  space: O(1)
provenance: { author: me, origin: own, licence: MIT }
`;

/** The files of the smallest problem. */
export const DOUBLE: Readonly<Record<string, string>> = {
  "problem.yaml": DOUBLE_YAML,
  "statement.md": "Double a number up to {{n_max}}.\n\n{{examples}}\n",
  "tests/examples.jsonl": '{"id": "two", "args": [2], "expected": 4}\n',
  "solutions/accepted/reference.py": "def doubleIt(n):\n    return 2 * n\n",
};

/** Makes an empty directory for the running test; it is gone after it. */
export async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "assay-problems-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Writes the problem `double` with some of its files changed, or taken away with null. Gives the folder's path. */
export async function writeDouble(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = join(await makeDirectory(), "double");
  await writeFiles(folder, { ...DOUBLE, ...changes });
  return folder;
}

/** Writes files, each with the folders that it needs. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | null>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
