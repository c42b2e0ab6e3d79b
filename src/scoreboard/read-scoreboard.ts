import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { RunError } from "../runs/run-error.ts";
import { SCHEMA_VERSION, type Scoreboard, scoreboardSchema } from "./scoreboard.ts";
import { SCOREBOARD_FILE } from "./write-scoreboard.ts";

/** Reads the scoreboard of a run. Throws a `RunError`. */
export async function readScoreboard(folder: string): Promise<Scoreboard> {
  const file = join(folder, SCOREBOARD_FILE);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new RunError(`${file}: cannot be read; give the --out folder of an earlier run`, { cause });
  });
  const read = scoreboardSchema.safeParse(parseJson(file, text));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const where = z.core.toDotPath(issue?.path ?? []) || "the file";
  throw new RunError(`${file}: no scoreboard of version ${SCHEMA_VERSION}: ${where}: ${issue?.message}`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RunError(`${file}: not JSON; give the --out folder of an earlier run`, { cause });
  }
}
