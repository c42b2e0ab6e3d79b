import type { Dirent } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { refuseSpecial } from "../journal/index.ts";
import { SCOREBOARD_FILE } from "../scoreboard/write-scoreboard.ts";
import { holdsRun } from "./holds-run.ts";
import { LOG_FILE } from "./log.ts";
import { readFirstLine } from "./read-first-line.ts";
import { RunError } from "./run-error.ts";

const CANDIDATES = "candidates";

// As `candidateFile` names it; what a person put there stays.
const OUR_NAME =
  /^candidates\/[^/]+\/[^/]+\/\d+(?:\.(?:python|javascript|typescript))?(?:\.attempt-\d+)?\.(?:py|js|ts)$/;

// Of any version: an older scoreboard may be written over.
const ourScoreboard = z.object({ schemaVersion: z.number(), engine: z.object({ assay: z.string() }) });
const ourLogLine = z.object({ msg: z.literal("started"), seed: z.number() });

/** Makes sure that what a run would write over in a folder comes from an earlier run. Throws a `RunError`. */
export async function refuseForeignFiles(folder: string): Promise<void> {
  // Where a power cut tore its scoreboard or its log, what else a run wrote down is still worth its price.
  if (await holdsRun(folder)) return;
  const scoreboard = await readIfThere(join(folder, SCOREBOARD_FILE));
  const log = await readFirstLine(join(folder, LOG_FILE));
  if (scoreboard !== null && !fits(ourScoreboard, scoreboard)) throw foreign(folder, SCOREBOARD_FILE);
  // A run that was stopped at once may have left an empty log.
  if (log !== null && log !== "" && !fits(ourLogLine, log)) throw foreign(folder, LOG_FILE);
  const hasCandidates = (await stat(join(folder, CANDIDATES)).catch(() => null)) !== null;
  if (hasCandidates && scoreboard === null && log === null) throw foreign(folder, CANDIDATES);
}

// What `writeAtomically` was writing when its process was killed.
const OUR_DRAFT =
  /^(?:(?:run|scoreboard)\.json|candidates\/[^/]+\/[^/]+\/[^/]+\.(?:py|js|ts)|)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/**
 * Removes the code that earlier runs left in a folder and that is not among `kept`, paths as a scoreboard has them; and
 * what a killed one left half written.
 */
export async function removeStaleCandidates(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((): Dirent[] => []);
  const stale = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((file) => (OUR_NAME.test(file) && !kept.has(file)) || OUR_DRAFT.test(file));
  await Promise.all(stale.map(async (file) => rm(join(folder, file), { force: true })));
}

async function readIfThere(file: string): Promise<string | null> {
  await refuseSpecial(file);
  return readFile(file, "utf8").catch(() => null);
}

function fits(shape: z.ZodType, text: string): boolean {
  try {
    return shape.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

function foreign(folder: string, name: string): RunError {
  return new RunError(
    `${join(folder, name)}: is there already and is not of Assay's making; give another folder with --out`,
  );
}
