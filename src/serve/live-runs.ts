import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { costWords, STATES } from "../report/run-lines.ts";
import { escapeText } from "../report/escape.ts";
import { percent } from "../report/figures.ts";
import { formatMoment } from "../report/moment.ts";
import type { LiveRun } from "../page/live-run.ts";
import { isLocked } from "../runs/is-locked.ts";
import { listRuns } from "../runs/list-runs.ts";
import type { RunSummary } from "../runs/summarize-run.ts";
import { runAddress } from "./run-address.ts";

const POLL_MILLIS = 1_000;

/** The runs in some folders, and again each time that something in them changed, until the signal is aborted. */
export async function* liveRuns(
  folders: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<readonly LiveRun[]> {
  let working: readonly string[] = [];
  for (let seen = "", told = ""; !signal.aborted;) {
    // That a run has ended shows in its lock alone.
    const now = JSON.stringify([await traceOf(folders), working.map(isLocked)]);
    if (now !== seen) {
      const runs = await listRuns(folders);
      working = runs.filter(({ state }) => state.kind === "at-work").map(({ folder }) => folder);
      const live = runs.map(liveRun);
      const text = JSON.stringify(live);
      if (text !== told) yield live;
      [seen, told] = [now, text];
    }
    await sleep(POLL_MILLIS, null, { signal }).catch(() => null);
  }
}

// To read every journal each second would take longer than that: sizes and times say whether there is anything new.
async function traceOf(folders: readonly string[]): Promise<string> {
  const inside = await Promise.all(folders.map(async (folder) => [folder, ...(await foldersIn(folder))]));
  const files = inside.flat().flatMap((folder) => WATCHED.map((name) => join(folder, name)));
  const stats = await Promise.all(files.map(async (file) => stat(file).catch(() => null)));
  return JSON.stringify(stats.map((found) => (found === null ? null : [found.size, found.mtimeMs])));
}

const WATCHED = ["", "run.json", "scoreboard.json", "replies.jsonl", "log.jsonl"];

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => !entry.isFile()).map(({ name }) => join(folder, name));
}

function liveRun({
  folder,
  state,
  started,
  models,
  replies,
  graded,
  expected,
  cost,
  best,
}: RunSummary): LiveRun {
  return {
    name: escapeText(folder),
    href: graded === null ? null : runAddress(folder),
    state: STATES[state.kind],
    started: formatMoment(new Date(started)),
    models: escapeText(models.join(", ")),
    ...{ replies, expected },
    cost: costWords(cost),
    best: best === null ? "–" : `${percent(best.passAt1)} ${escapeText(best.model)}`,
  };
}
