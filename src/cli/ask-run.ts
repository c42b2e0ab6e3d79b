import { loadProblems } from "#problems";
import { wallClock } from "../asking/clock.ts";
import { readTemplate } from "../asking/template.ts";
import { type Config, type PlanFlags, resolvePlanOptions } from "../config/index.ts";
import { grade } from "../grade.ts";
import { selectProblems } from "../grading/select-problems.ts";
import { quoteForShell } from "../scoreboard/quote-for-shell.ts";
import { defaultOut } from "./default-out.ts";
import { EXIT } from "./exit-codes.ts";
import { fallUnder } from "./fall-under.ts";
import { Interrupted, untilStopped } from "./interrupted.ts";
import { openScreen } from "./screen/open-screen.ts";
import type { ScreenMode } from "./screen/screen.ts";
import { tellScoreboard } from "./tell-scoreboard.ts";

/** What the command line says of a run that asks models. */
export interface AskFlags extends PlanFlags {
  readonly config: Config;
  /** Patterns; absent: all. */
  readonly problem?: readonly string[] | undefined;
  readonly batch: boolean;
  readonly json: boolean;
  readonly screen: ScreenMode;
  readonly failUnder?: number | undefined;
}

/** Asks models and grades their replies into the folder of a run; gives the exit code. */
export async function askRun(flags: AskFlags): Promise<number> {
  const options = resolvePlanOptions(flags, flags.config);
  const problems = selectProblems(await loadProblems(options.problems), flags.problem, options.problems);
  const models = options.models.map(({ name }) => name);
  const out = options.out ?? defaultOut(models);
  const screen = openScreen({ mode: flags.screen, stream: process.stderr, models, clock: wallClock });
  const { template, problems: folder } = options;
  const onStop = () => screen.event({ kind: "note", message: STOPPING });
  try {
    const { scoreboard, missing } = await untilStopped(
      onStop,
      async (signal) =>
        grade({
          ...options,
          ...{ problems, out, signal, problemsFolder: folder, config: flags.config, batch: flags.batch },
          template: template === null ? undefined : readTemplate(template),
          command: ["assay", ...process.argv.slice(2)].map(quoteForShell).join(" "),
          onEvent: screen.event,
        }),
      `interrupted at once: replies that were under way are lost, and may be charged; what came before is in ${out}, and the same command goes on from there`,
    );
    screen.end();
    tellScoreboard(scoreboard, { out, problems, folder, json: flags.json, quiet: flags.screen === "quiet" });
    const faults = scoreboard.models.some(({ notGradedBy }) => notGradedBy.fault > 0);
    const under = fallUnder(scoreboard, flags.failUnder);
    return missing > 0 || faults ? EXIT.fellShort : under;
  } catch (error) {
    if (error instanceof Interrupted)
      error.message = `interrupted: what came so far is in ${out}; the same command goes on from there`;
    throw error;
  } finally {
    screen.end();
  }
}

const STOPPING =
  "stopping: replies that are under way are waited for, since they are paid for; Ctrl-C again ends at once";
