import type { GradedAnswer } from "../grade-answers.ts";
import { buildScoreboard, type ScoreboardParts } from "../scoreboard/build-scoreboard.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { writeScoreboard } from "../scoreboard/write-scoreboard.ts";
import { removeStaleCandidates } from "./earlier-run.ts";
import { loadShipped } from "./load-shipped.ts";

/** Makes the scoreboard of a run and writes it into the run's folder, beside the code that it tells of and no other. */
export async function finishRun(
  folder: string,
  parts: Omit<ScoreboardParts, "shipped"> & { readonly graded: readonly GradedAnswer[] },
): Promise<Scoreboard> {
  const scoreboard = buildScoreboard({ ...parts, shipped: await loadShipped() });
  await writeScoreboard(folder, scoreboard);
  const files = scoreboard.results.flatMap(({ candidate }) => (candidate === null ? [] : [candidate.file]));
  await removeStaleCandidates(folder, new Set(files));
  return scoreboard;
}
