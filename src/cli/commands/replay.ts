import { Command } from "commander";
import { findProblem, loadProblems, type Problem } from "#problems";
import type { Language } from "#sandbox";
import { shippedProblems } from "../../package-root.ts";
import { replayLines } from "../../report/replay-lines.ts";
import { readCandidate } from "../../runs/read-candidate.ts";
import { replay } from "../../runs/replay.ts";
import { RunError } from "../../runs/run-error.ts";
import { findResult } from "../../scoreboard/find-result.ts";
import { quoteForShell } from "../../scoreboard/quote-for-shell.ts";
import { readScoreboard } from "../../scoreboard/read-scoreboard.ts";
import { asksForProblems } from "../../scoreboard/replay-command.ts";
import type { Result } from "../../scoreboard/result-schema.ts";
import type { Scoreboard } from "../../scoreboard/scoreboard.ts";
import { EXIT } from "../exit-codes.ts";
import { attemptOption, languageOption, problemsOption, sampleOption } from "../options.ts";
import { withEndableSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
RUN is the --out folder of an earlier run; where that was given --problems, so
must this be. The end of a model's name is enough where only one ends so. Exits
with 0 when the candidate fails in the same way as recorded, else with 1; with 2
where nothing can be run again.

Examples:
  assay replay out/demo --model demo/wrong --problem lru-cache --sample 0
  assay replay out/mine --problems my-problems --model demo/wrong \\
    --problem two-sum --sample 0`;

interface ReplayOptions {
  readonly model: string;
  readonly problem: string;
  readonly sample: number;
  readonly language?: Language;
  readonly attempt?: number;
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
    .addOption(languageOption())
    .addOption(attemptOption())
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
  const problem = await problemOf(scoreboard, result, options.problems);
  warnOfChange(scoreboard, problem);
  const { seed, limits } = scoreboard.settings;
  const replayed = await withEndableSandbox({ jobs: 1, onProgress: note }, (sandbox) =>
    replay({ result, source, problem, seed, limits, sandbox }),
  );
  writeOut(`${replayLines(result, replayed).join("\n")}\n`);
  return replayed.same ? EXIT.ok : EXIT.fellShort;
}

// The path in a scoreboard is told and never followed: it may come from anywhere, and a judge is run.
async function problemOf({ run }: Scoreboard, result: Result, folder: string | undefined): Promise<Problem> {
  if (folder === undefined && asksForProblems(result.replay ?? ""))
    throw new RunError(
      `problem ${result.problem} is not as shipped: the run used --problems ${quoteForShell(run.paths.problems)}; pass it`,
    );
  return findProblem(await loadProblems(folder ?? shippedProblems()), result.problem);
}

function warnOfChange({ problems }: Scoreboard, { id, hash }: { id: string; hash: string }): void {
  const recorded = problems.find((problem) => problem.id === id);
  if (recorded !== undefined && recorded.hash !== hash) note(`problem ${id} has changed since it was graded`);
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}
