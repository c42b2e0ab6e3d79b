import { join, resolve } from "node:path";
import { Command } from "commander";
import { loadProblems } from "#problems";
import { writeReport } from "../../page/write-report.ts";
import { escapeText } from "../../report/escape.ts";
import { selectProblems } from "../../grading/select-problems.ts";
import { shippedProblems } from "../../package-root.ts";
import { demoAnswers } from "../demo-answers.ts";
import { EXIT_CODES_HELP } from "../exit-codes.ts";
import { gradeRun } from "../grade-run.ts";
import {
  jobsOption,
  jsonOption,
  problemOption,
  problemsOption,
  seedOption,
  type RunOptions,
} from "../options.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
The solutions that a problem keeps are graded as if models had written them:
demo/accepted, demo/wrong, demo/slow and demo/crash. Nobody is called and
nothing is downloaded. Of the shipped problems three are taken, so that it is
done in a minute; --problem takes others, and '*' all.

Examples:
  assay demo
  assay demo --problems my-problems --out out/mine`;

// A hard one with two sizes, one in class mode, one whose answer has no order.
const SHOWN = ["group-anagrams", "lru-cache", "median-of-two-sorted-arrays"];

type DemoOptions = Omit<RunOptions, "problems"> & {
  readonly problems?: string;
  readonly problem?: readonly string[];
};

/** `assay demo`: grades the problems' own solutions. */
export function demoCommand(): Command {
  return new Command("demo")
    .description("grade the problems' own solutions as if they were models")
    .addOption(problemsOption())
    .addOption(problemOption())
    .option("--out <dir>", "folder for the results", join("out", "demo"))
    .addOption(seedOption())
    .addOption(jobsOption())
    .addOption(jsonOption())
    .addHelpText("after", `${HELP}\n${EXIT_CODES_HELP}`)
    .action(async (options: DemoOptions) => {
      process.exitCode = await demo(options);
    });
}

async function demo(options: DemoOptions): Promise<number> {
  const folder = options.problems ?? shippedProblems();
  const wanted = options.problem ?? (options.problems === undefined ? SHOWN : undefined);
  const problems = selectProblems(await loadProblems(folder), wanted, folder);
  const demos = demoAnswers(problems);
  const code = await gradeRun({
    answers: demos.map(({ answer }) => answer),
    answersFile: null,
    problems,
    options: { ...options, problems: folder },
    hasPage: true,
    label: ({ model, problem, sample }) =>
      demos.find(
        ({ answer }) => answer.model === model && answer.problem === problem && answer.sample === sample,
      )?.file ?? null,
  });
  if (!options.json) await tellReport(options.out, options.problems);
  return code;
}

async function tellReport(out: string, problems: string | undefined): Promise<void> {
  const file = await writeReport(out, { problems });
  writeOut(`to look through it all, open ${escapeText(resolve(file))}\n`);
}
