import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { makeFolder } from "#sandbox";
import { lockRun } from "../../runs/lock.ts";
import { readCandidate } from "../../runs/read-candidate.ts";
import { refuseModelRun } from "../../runs/refuse-model-run.ts";
import { RunError } from "../../runs/run-error.ts";
import { prepareRunFolder } from "../../runs/run-folder.ts";
import { writeAtomically } from "../../runs/write-atomically.ts";
import { candidateFile } from "../../scoreboard/candidate-file.ts";
import type { NamedScoreboard } from "../../scoreboard/merge-conflicts.ts";
import { mergeScoreboards } from "../../scoreboard/merge-scoreboards.ts";
import { readScoreboard } from "../../scoreboard/read-scoreboard.ts";
import { writeScoreboard } from "../../scoreboard/write-scoreboard.ts";
import { tellScoreboard } from "../tell-scoreboard.ts";

const HELP = `
Makes one scoreboard of several runs, of other models, problems or samples. All
rates and comparisons are reckoned anew; nothing is graded. What was graded with
another engine, seed or limit, against another version of a problem, or differs
for the same answer is a conflict: it is told, and nothing is written.

Examples:
  assay merge runs/gpt runs/gemini --out runs/both
  assay scoreboard runs/both`;

interface MergeOptions {
  readonly out: string;
  readonly json: boolean;
}

/** `assay merge`: makes one scoreboard of several runs. */
export function mergeCommand(): Command {
  return new Command("merge")
    .description("make one scoreboard of several runs")
    .argument("<runs...>", "folders of runs, or their scoreboards")
    .requiredOption("--out <dir>", "folder for the merged one")
    .option("--json", "print the scoreboard as JSON instead of the table", false)
    .addHelpText("after", HELP)
    .action(merge);
}

async function merge(runs: readonly string[], { out, json }: MergeOptions): Promise<void> {
  if (runs.some((run) => resolve(folderOf(run)) === resolve(out)))
    throw new RunError(`${out}: is one of the runs; give another folder with --out`);
  const named = await Promise.all(
    runs.map(async (name) => ({ name, scoreboard: await readScoreboard(name) })),
  );
  const scoreboard = mergeScoreboards(named, resolve(out));
  await prepareRunFolder(out);
  await refuseModelRun(out);
  const lock = await lockRun(out);
  try {
    for (const one of named) await copyCandidates(one, out);
    await writeScoreboard(out, scoreboard);
  } finally {
    lock.release();
  }
  tellScoreboard(scoreboard, { out, problems: [], folder: scoreboard.run.paths.problems, json, quiet: true });
}

/** So that a merged failure can be seen again. */
async function copyCandidates({ name, scoreboard }: NamedScoreboard, out: string): Promise<void> {
  for (const result of scoreboard.results) {
    if (result.candidate === null || result.extraction === null) continue;
    const source = await readCandidate(folderOf(name), result);
    const file = join(out, candidateFile(result, result.extraction.language));
    await makeFolder(dirname(file));
    await writeAtomically(file, source, { synced: false });
  }
}

function folderOf(run: string): string {
  return run.endsWith(".json") ? dirname(run) : run;
}
