import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KillingInput } from "#graders";
import type { Problem } from "#problems";
import { caseLine } from "./checks/check-agreement.ts";

/** The line of a hidden case that an input makes, under an id that the problem does not have yet. */
export function newCase(problem: Problem, input: KillingInput, why: string): string {
  const ids = new Set([...problem.examples, ...problem.hidden].map(({ id }) => id));
  let number = 1;
  while (ids.has(`fuzz-${number}`)) number += 1;
  return caseLine(input, `fuzz-${number}`, why);
}

/** Adds a line to the hidden cases of a folder; gives the file. */
export async function saveCase(folder: string, line: string): Promise<string> {
  const file = join(folder, "tests", "hidden.jsonl");
  const text = await readFile(file, "utf8").catch(() => "");
  await writeFile(file, `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${line}\n`);
  return file;
}
