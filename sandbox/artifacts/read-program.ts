import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Where in a folder of artifacts the worker's program lies. */
export const PROGRAM_FOLDER = "program";

/** The digest of each file of the program, hex, by its path in there. */
export type ProgramFiles = Readonly<Record<string, string>>;

/** The module that a worker's thread starts with. */
export function threadUrl(folder: string): string {
  return pathToFileURL(join(folder, PROGRAM_FOLDER, "sandbox/worker/thread.js")).href;
}

/** Whether there is a program, whole or not. */
export function hasProgram(folder: string): boolean {
  return existsSync(fileURLToPath(threadUrl(folder)));
}

/** Whether every file of the program is there and whole. */
export async function isProgramWhole(folder: string, files: ProgramFiles): Promise<boolean> {
  const checks = Object.entries(files).map(async ([name, digest]) => {
    const text = await readFile(join(folder, PROGRAM_FOLDER, name)).catch(() => Buffer.alloc(0));
    return createHash("sha256").update(text).digest("hex") === digest;
  });
  return (await Promise.all(checks)).every(Boolean);
}
