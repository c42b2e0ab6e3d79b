import { existsSync } from "node:fs";
import { join } from "node:path";
import { placeOf, type Place } from "../answers/index.ts";
import type { JournalReader } from "../journal/index.ts";
import { readFailures, readReplies, type Failure, type Reply } from "../replies/index.ts";
import { readScoreboard } from "../scoreboard/read-scoreboard.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import { SCOREBOARD_FILE } from "../scoreboard/write-scoreboard.ts";
import { typedCommand } from "../typed-command.ts";
import { RunError } from "./run-error.ts";
import { isRun } from "./summarize-run.ts";

/** What a run holds, whether it has finished or not. */
export interface RunView extends AsyncDisposable {
  readonly folder: string;
  readonly isGraded: boolean;
  /** Every answer that was graded, came, or was asked for in vain. */
  readonly places: readonly Place[];
  /** Null: the run is of recorded answers. */
  readonly replies: JournalReader<Reply> | null;
  resultAt(place: Place): Result | null;
  replyAt(place: Place): Promise<Reply | null>;
  /** Whether a problem's time is that of one operation; null: not known. */
  perOf(problem: string): "call" | "operation" | null;
  /** Why there was no reply, as often as that happened. */
  failuresAt(place: Place): readonly Failure[];
}

/** Opens a run to be looked at; changes nothing in it. Throws a `RunError` or a `JournalError`. */
export async function viewRun(folder: string): Promise<RunView> {
  if (!isRun(folder))
    throw new RunError(`${folder}: is no run; ${typedCommand("assay runs")} lists those there are`);
  const scoreboard = existsSync(join(folder, SCOREBOARD_FILE)) ? await readScoreboard(folder) : null;
  const results = new Map((scoreboard?.results ?? []).map((result) => [nameOf(askedPlace(result)), result]));
  const failures = Map.groupBy(await allFailures(folder), ({ unit }) => nameOf(unit));
  const places = new Map<string, Place>();
  for (const result of results.values()) places.set(nameOf(askedPlace(result)), askedPlace(result));
  for (const [name, [failure]] of failures) if (failure !== undefined) places.set(name, failure.unit);
  // Asked again with other settings, the same place has another key: the last one is the one that counts.
  const keys = new Map<string, string>();
  const replies = await readReplies(folder, (reply) => {
    const { key, model, problem, language, sample, attempt } = reply;
    keys.set(nameOf(reply), key);
    places.set(nameOf(reply), { model, problem, language, sample, attempt });
  });
  return {
    ...{ folder, isGraded: scoreboard !== null, places: [...places.values()], replies },
    resultAt: (place) => results.get(nameOf(place)) ?? null,
    perOf: (problem) => scoreboard?.problems.find(({ id }) => id === problem)?.per ?? null,
    replyAt: async (place) => (await replies?.get(keys.get(nameOf(place)) ?? "")) ?? null,
    failuresAt: (place) => failures.get(nameOf(place)) ?? [],
    [Symbol.asyncDispose]: async () => replies?.close(),
  };
}

function nameOf(place: Place): string {
  return JSON.stringify(placeOf(place));
}

function askedPlace({ model, problem, language, sample, attempt }: Result): Place {
  return { model, problem, language: language ?? undefined, sample, attempt };
}

async function allFailures(folder: string): Promise<Failure[]> {
  const reader = await readFailures(folder);
  if (reader === null) return [];
  try {
    return await Array.fromAsync(reader.records());
  } finally {
    await reader.close();
  }
}
