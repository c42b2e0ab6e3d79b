import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadProblems } from "#problems";
import { shippedProblems } from "../package-root.ts";
import { readReplies, REPLIES_FILE } from "../replies/index.ts";
import { quoteForShell } from "../scoreboard/quote-for-shell.ts";
import { readScoreboard } from "../scoreboard/read-scoreboard.ts";
import { SCOREBOARD_FILE } from "../scoreboard/write-scoreboard.ts";
import { typedCommand } from "../typed-command.ts";
import { RunError } from "./run-error.ts";
import { readRunRecord } from "./run-record.ts";

/** Makes sure that a folder holds replies to grade again, and changes nothing in it. Throws a `RunError` or a `JournalError`. */
export async function refuseWithoutReplies(folder: string): Promise<void> {
  if (!existsSync(folder))
    throw new RunError(`${folder}: no such folder; ${typedCommand("assay runs")} lists the runs there are`);
  const replies = await readReplies(folder);
  const count = replies?.size ?? 0;
  await replies?.close();
  if (count > 0) return;
  const isRecorded = existsSync(join(folder, SCOREBOARD_FILE)) && !existsSync(join(folder, REPLIES_FILE));
  throw new RunError(
    isRecorded
      ? `${folder}: is a run of recorded answers, which are not kept in it; grade their file again with ${typedCommand("assay grade --answers")}`
      : `${folder}: holds no replies of models; give the folder of a run that asked some`,
  );
}

/**
 * Makes sure that a run was asked the shipped problems, where it is to be graded against them. Throws a `RunError`: the
 * path in a run's files is told and never followed, since it may come from anywhere and a judge is run.
 */
export async function refuseOtherProblems(folder: string): Promise<void> {
  const own = await ownProblems(folder);
  if (own === null) return;
  throw new RunError(
    `${folder}: its problems are not those shipped: the run used --problems ${quoteForShell(own)}; pass it`,
  );
}

/** The folder that a run's problems come from; null: they are those shipped, or it is not known. */
async function ownProblems(folder: string): Promise<string | null> {
  const shipped = resolve(shippedProblems());
  if (!existsSync(join(folder, SCOREBOARD_FILE))) {
    const { problemsFolder = null } = (await readRunRecord(folder)) ?? {};
    return problemsFolder;
  }
  const { run, problems } = await readScoreboard(folder);
  if (run.paths.problems === shipped) return null;
  // A run that was made elsewhere names another folder for the same problems.
  const hashes = new Map((await loadProblems(shipped)).map(({ id, hash }) => [id, hash]));
  return problems.every(({ id, hash }) => hashes.get(id) === hash) ? null : run.paths.problems;
}
