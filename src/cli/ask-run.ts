import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { loadProblems, type Problem } from "#problems";
import { readTemplate } from "../asking/template.ts";
import { type Config, type PlanFlags, type PlanOptions, resolvePlanOptions } from "../config/index.ts";
import { grade } from "../grade.ts";
import { selectProblems } from "../grading/select-problems.ts";
import { shippedProblems } from "../package-root.ts";
import { openScreen, type ScreenMode } from "./screen/index.ts";
import { EXIT } from "./exit-codes.ts";
import { untilStopped } from "./interrupted.ts";
import { printDryRun } from "./dry-run.ts";
import { tellScoreboard } from "./tell-scoreboard.ts";

/** What the command line says of a run that asks models. */
export interface AskFlags extends PlanFlags {
  readonly config: Config;
  /** Patterns; absent: all. */
  readonly problem?: readonly string[] | undefined;
  readonly batch: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly screen: ScreenMode;
}

/** Asks models and grades their replies into the folder of a run; gives the exit code. */
export async function askRun(flags: AskFlags): Promise<number> {
  const options = resolvePlanOptions(flags, flags.config);
  const problems = selectProblems(await loadProblems(options.problems), flags.problem);
  if (flags.dryRun) return printDryRun({ options, problems, config: flags.config, json: flags.json });
  const out = options.out ?? defaultOut(options);
  const screen = openScreen({
    mode: flags.screen,
    stream: process.stderr,
    models: options.models.map(({ name }) => name),
  });
  try {
    const { scoreboard, missing } = await untilStopped(screen.note, async (signal) =>
      grade({ ...gradeOptions(options, flags, problems), out, signal, onEvent: screen.event }),
    );
    screen.end();
    const shipped = resolve(options.problems) === resolve(shippedProblems());
    tellScoreboard(scoreboard, { out, problems: shipped ? null : options.problems, json: flags.json });
    return missing === 0 && scoreboard.models.every(({ notGradedBy }) => notGradedBy.fault === 0)
      ? EXIT.ok
      : EXIT.fellShort;
  } finally {
    screen.end();
  }
}
