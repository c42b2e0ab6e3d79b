import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../scoreboard/build-result.ts";
import { candidateFile } from "../scoreboard/candidate-file.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import { RunError } from "./run-error.ts";

/** The code of a result, from the folder of its run, just as it was graded. Throws a `RunError`. */
export async function readCandidate(folder: string, result: Result): Promise<string> {
  if (result.extraction === null || result.candidate === null)
    throw new RunError("no code was found in this answer, so there is nothing to run again");
  // Not the path that the file names: it may come from anywhere.
  const file = join(folder, candidateFile(result, result.extraction.language));
  const source = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new RunError(`${file}: cannot be read; keep the candidates beside the scoreboard`, { cause });
  });
  if (digestOf(source) === result.candidate.sha256) return source;
  throw new RunError(`${file}: is not what was graded: its digest is not the recorded one`);
}
