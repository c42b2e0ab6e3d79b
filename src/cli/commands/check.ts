import { Command } from "commander";
import { openMemory } from "../../authoring/check-memory.ts";
import type { CheckOptions } from "../../authoring/check-problem.ts";
import { checkProblems } from "../../authoring/check-problems.ts";
import type { Check } from "../../authoring/checked-problem.ts";
import { problemFolders } from "../../authoring/problem-folders.ts";
import { watchFolders } from "../../authoring/watch-folders.ts";
import { checkLines, checkTotal } from "../../report/check-lines.ts";
import { formatJson } from "../../report/format-json.ts";
import { EXIT } from "../exit-codes.ts";
import { jobsOption, seedOption } from "../options.ts";
import { paintFor } from "../paint-for.ts";
import { withEndableSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
DIR is a problem, or a folder of problems. Every solution is run against every
group of tests, and must do what its folder says; the checker is given junk; the
accepted solutions get small mistakes, which the tests must notice. Each finding
says where, what is wrong, and how to mend it.

Exit codes:
  0   no errors; there may be warnings (not with --strict)
  1   errors
  2   nothing was checked: no such problem, or the engine is at fault

Examples:
  assay check my-problems/two-sum
  assay check my-problems --strict --no-mutants
  assay check my-problems/two-sum --watch
  assay check my-problems/two-sum --no-mutants --json | jq '.problems[].findings'`;

interface CheckCommandOptions {
  readonly json: boolean;
  readonly strict: boolean;
  readonly verbose: boolean;
  readonly mutants: boolean;
  readonly watch: boolean;
  readonly seed: number;
  readonly jobs: number;
}

/** `assay check`: says what is wrong with problems. */
export function checkCommand(): Command {
  return new Command("check")
    .description("check problems: tests, solutions, checker, generators, mutants")
    .argument("<dir...>", "a problem, or a folder of problems")
    .option("--strict", "exit with 1 also where there are only warnings", false)
    .option("--no-mutants", "do without mutation testing, which takes most of the time")
    .option("--watch", "check again at every save, and only what changed", false)
    .option("--verbose", "list the mutants that are presumed equivalent", false)
    .addOption(seedOption())
    .addOption(jobsOption())
    .option("--json", "print JSON", false)
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: CheckCommandOptions) => {
      process.exitCode = await check(paths, options);
    });
}

async function check(paths: readonly string[], options: CheckCommandOptions): Promise<number> {
  const folders = await problemFolders(paths);
  const { seed, jobs, mutants, watch, strict } = options;
  return withEndableSandbox({ jobs, onProgress: note }, async (sandbox) => {
    const asked = { sandbox, seed, jobs, mutants, memory: openMemory() };
    if (!watch) return exitCodeOf(await checkAndTell(folders, asked, options), strict);
    const ending = new AbortController();
    // Before the first check, which takes a while: what is saved meanwhile is checked next.
    const rounds = watchFolders(paths, () => problemFolders(paths).catch(() => []), ending.signal);
    try {
      await checkAndTell(folders, asked, options);
      note("watching; Ctrl-C ends it");
      for await (const changed of rounds) await checkAndTell(changed, asked, options);
      return EXIT.ok;
    } finally {
      ending.abort();
    }
  });
}

async function checkAndTell(
  folders: readonly string[],
  asked: CheckOptions,
  { json, verbose }: CheckCommandOptions,
): Promise<Check> {
  const { stdout } = process;
  const telling = { paint: paintFor(stdout), from: process.cwd(), verbose };
  const print = (lines: readonly string[]) => writeOut(`${lines.join("\n")}\n`);
  const checked = await checkProblems(folders, asked, (each) => {
    if (!json) print(checkLines(each, telling));
  });
  if (json) writeOut(formatJson(checked));
  else print([checkTotal(checked, telling.paint)]);
  return checked;
}

function exitCodeOf({ errors, warnings }: Check, strict: boolean): number {
  return errors > 0 || (strict && warnings > 0) ? EXIT.fellShort : EXIT.ok;
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}
