import { Command } from "commander";
import { findProblem, loadProblems } from "#problems";
import { shippedProblems } from "../../package-root.ts";
import { replayLines } from "../../report/replay-lines.ts";
import { readCandidate } from "../../runs/read-candidate.ts";
import { replay } from "../../runs/replay.ts";
import { findResult } from "../../scoreboard/find-result.ts";
import { readScoreboard } from "../../scoreboard/read-scoreboard.ts";
import type { Scoreboard } from "../../scoreboard/scoreboard.ts";
import { EXIT } from "../exit-codes.ts";
import { problemsOption, sampleOption } from "../options.ts";
import { withSandbox } from "../with-sandbox.ts";

const HELP = `
RUN is the --out folder of an earlier run. Exits with 0 when the candidate fails in the same way as recorded, else
with 1; with 2 where nothing can be run again.

Examples:
  assay replay out/demo --model demo/wrong --problem median-of-two-sorted-arrays --sample 0
  assay replay out/answers --problems my-problems --model openai/gpt-4o --problem two-sum --sample 3`;

interface ReplayOptions {
  readonly model: string;
  readonly problem: string;
  readonly sample: number;
  readonly problems?: string;
}

/** `assay replay`: runs the counterexample of one result again. */
export function replayCommand(): Command {
  return new Command("replay")
    .description("run the counterexample of a graded answer again")
    .argument("<run>", "folder of an earlier run")
    .requiredOption("--model <name>", "whose answer")
    .requiredOption("--problem <id>", "to which problem")
    .addOption(sampleOption().makeOptionMandatory())
    .addOption(problemsOption())
    .addHelpText("after", HELP)
    .action(async (folder: string, options: ReplayOptions) => {
      process.exitCode = await replayOne(folder, options);
    });
}

async function replayOne(folder: string, options: ReplayOptions): Promise<number> {
  const scoreboard = await readScoreboard(folder);
  const result = findResult(scoreboard, options);
  const source = await readCandidate(folder, result);
  const problem = findProblem(await loadProblems(options.problems ?? shippedProblems()), options.problem);
  warnOfChange(scoreboard, problem);
  const { seed, limits } = scoreboard.settings;
  const replayed = await withSandbox({ jobs: 1, onProgress: note }, (sandbox) =>
    replay({ result, source, problem, seed, limits, sandbox }),
  );
  process.stdout.write(`${replayLines(result, replayed).join("\n")}\n`);
  return replayed.same ? EXIT.ok : EXIT.fellShort;
}

function warnOfChange({ problems }: Scoreboard, { id, hash }: { id: string; hash: string }): void {
  const recorded = problems.find((problem) => problem.id === id);
  if (recorded !== undefined && recorded.hash !== hash) note(`problem ${id} has changed since it was graded`);
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}
