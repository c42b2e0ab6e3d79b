import { Command } from "commander";
import { loadProblems } from "#problems";
import { wallClock } from "../../asking/clock.ts";
import { shippedProblems } from "../../package-root.ts";
import { regrade } from "../../regrade.ts";
import { refuseOtherProblems, refuseWithoutReplies } from "../../runs/refuse-regrade.ts";
import { readSettings } from "../../scoreboard/read-scoreboard.ts";
import { EXIT } from "../exit-codes.ts";
import { Interrupted, untilStopped } from "../interrupted.ts";
import { jsonOption, problemsOption, wholeNumber } from "../options.ts";
import { openScreen } from "../screen/open-screen.ts";
import { screenMode, type ScreenOptions, screenOptions } from "../screen/screen-options.ts";
import { tellScoreboard } from "../tell-scoreboard.ts";

const HELP = `
Grades the replies that a run wrote down against the problems as they are now,
and writes its scoreboard anew. Nobody is asked. What has not changed keeps its
grade and is not run again. Where the run was given --problems, so must this be.

Examples:
  assay regrade runs/april
  assay regrade runs/mine --problems my-problems`;

interface RegradeCommandOptions extends ScreenOptions {
  readonly problems?: string;
  readonly seed?: number;
  readonly jobs?: number;
  readonly json: boolean;
}

/** `assay regrade`: grades the stored replies of a run again. */
export function regradeCommand(): Command {
  const command = new Command("regrade")
    .description("grade the replies of a run again, without asking anyone")
    .argument("<run>", "folder of a run that asked models")
    .addOption(problemsOption())
    .option("--seed <n>", "seeds generated inputs (default: as in the run)", wholeNumber(0, 2 ** 31 - 1))
    .option("--jobs <n>", "answers graded at once; changes no result (default: 2)", wholeNumber(1, 64))
    .addOption(jsonOption());
  for (const option of screenOptions()) command.addOption(option);
  return command.addHelpText("after", HELP).action(async (run: string, options: RegradeCommandOptions) => {
    process.exitCode = await regradeRun(run, options);
  });
}

const INTERRUPTED = "interrupted: the earlier scoreboard stands; the same command goes on from here";

async function regradeRun(run: string, options: RegradeCommandOptions): Promise<number> {
  await refuseWithoutReplies(run);
  if (options.problems === undefined) await refuseOtherProblems(run);
  const { problems: folder = shippedProblems(), jobs, json } = options;
  const problems = await loadProblems(folder);
  // A run that was interrupted has no scoreboard yet.
  const before = await readSettings(run);
  const models = Object.keys(before?.asking?.models ?? {});
  const mode = screenMode(options, process.stderr);
  const screen = openScreen({ mode, stream: process.stderr, models, clock: wallClock });
  const {
    seed = before?.seed,
    limits,
    asking,
  } = { ...before, ...(options.seed === undefined ? {} : { seed: options.seed }) };
  try {
    const scoreboard = await untilStopped(
      () => screen.event({ kind: "note", message: "stopping; Ctrl-C again ends at once" }),
      async (signal) =>
        regrade({
          run,
          problems,
          problemsFolder: folder,
          seed,
          limits,
          jobs,
          asking,
          signal,
          onEvent: screen.event,
        }),
      INTERRUPTED,
    );
    screen.end();
    tellScoreboard(scoreboard, { out: run, problems, folder, json, quiet: options.quiet });
    return scoreboard.models.some(({ notGradedBy }) => notGradedBy.fault > 0) ? EXIT.fellShort : EXIT.ok;
  } catch (error) {
    if (error instanceof Interrupted) error.message = INTERRUPTED;
    throw error;
  } finally {
    screen.end();
  }
}
