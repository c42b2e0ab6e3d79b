import { join } from "node:path";
import { Command } from "commander";
import { loadProblems } from "#problems";
import { shippedProblems } from "../../package-root.ts";
import { demoAnswers } from "../demo-answers.ts";
import { EXIT_CODES_HELP } from "../exit-codes.ts";
import { gradeRun } from "../grade-run.ts";
import { jobsOption, jsonOption, problemsOption, seedOption, type RunOptions } from "../options.ts";

const HELP = `
The solutions that each problem keeps are graded as if models had written them:
demo/accepted, demo/wrong, demo/slow and demo/crash. Nobody is called and
nothing is downloaded.

Examples:
  assay demo
  assay demo --out out/demo --jobs 4
  assay demo --problems my-problems --json`;

type DemoOptions = Omit<RunOptions, "problems"> & { readonly problems?: string };

/** `assay demo`: grades the problems' own solutions. */
export function demoCommand(): Command {
  return new Command("demo")
    .description("grade the problems' own solutions as if they were models")
    .addOption(problemsOption())
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
  const problems = await loadProblems(folder);
  const demos = demoAnswers(problems);
  return gradeRun({
    answers: demos.map(({ answer }) => answer),
    answersFile: null,
    problems,
    options: { ...options, problems: folder },
    label: ({ model, problem, sample }) =>
      demos.find(
        ({ answer }) => answer.model === model && answer.problem === problem && answer.sample === sample,
      )?.file ?? null,
  });
}
