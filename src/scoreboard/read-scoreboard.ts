import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { JournalError, refuseSpecial } from "../journal/index.ts";
import { RunError } from "../runs/run-error.ts";
import { SCHEMA_VERSION, type Scoreboard, scoreboardSchema, settingsSchema } from "./scoreboard.ts";
import { SCOREBOARD_FILE } from "./write-scoreboard.ts";

/** Reads the scoreboard of a run, by its folder or by the file itself. Throws a `RunError`. */
export async function readScoreboard(run: string): Promise<Scoreboard> {
  const file = run.endsWith(".json") ? run : join(run, SCOREBOARD_FILE);
  const text = await readText(file).catch((cause: unknown) => {
    if (cause instanceof JournalError) throw new RunError(cause.message, { cause });
    throw new RunError(`${file}: cannot be read; give the --out folder of an earlier run`, { cause });
  });
  const read = scoreboardSchema.safeParse(parseJson(file, text));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  if (issue?.path[0] === "schemaVersion")
    throw new RunError(`${file}: no scoreboard of version ${SCHEMA_VERSION}; grade or regrade the run again`);
  const where = z.core.toDotPath(issue?.path ?? []) || "the file";
  throw new RunError(`${file}: no scoreboard of version ${SCHEMA_VERSION}: ${where}: ${issue?.message}`);
}

/** What an earlier scoreboard was graded with, whatever its version; null where there is none, or it does not say. */
export async function readSettings(folder: string): Promise<Scoreboard["settings"] | null> {
  const file = join(folder, SCOREBOARD_FILE);
  const text = await readText(file).catch(() => null);
  try {
    return z.object({ settings: settingsSchema }).parse(parseJson(file, text ?? "")).settings;
  } catch (error) {
    if (error instanceof RunError || error instanceof z.ZodError) return null;
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  await refuseSpecial(file);
  return readFile(file, "utf8");
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RunError(`${file}: not JSON; give the --out folder of an earlier run`, { cause });
  }
}
