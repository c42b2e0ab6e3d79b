import { basename, extname, join } from "node:path";
import { Command } from "commander";
import { findProblem, loadProblems } from "#problems";
import { describeOffer, LANGUAGES } from "#sandbox";
import { readAnswers } from "../../answers/index.ts";
import { selectAnswers } from "../../grading/select-answers.ts";
import { shippedProblems } from "../../package-root.ts";
import { wrap } from "../../report/layout.ts";
import { EXIT_CODES_HELP } from "../exit-codes.ts";
import { gradeRun } from "../grade-run.ts";
import {
  jobsOption,
  jsonOption,
  problemsOption,
  sampleOption,
  seedOption,
  type RunOptions,
} from "../options.ts";

interface GradeCommandOptions extends Omit<RunOptions, "out" | "problems"> {
  readonly answers: string;
  readonly out?: string;
  readonly problems?: string;
  readonly problem?: string;
  readonly model?: string;
  readonly sample?: number;
}

const HELP = `
The file holds one JSON object a line:
  {"problem": "two-sum", "model": "a/model", "sample": 0, "response": "reply"}

Examples:
  assay grade --answers answers.jsonl
  assay grade --answers answers.jsonl --out out/today --jobs 4
  assay grade --answers answers.jsonl --problem 'median-*' --model 'openai/*'
  assay grade --answers answers.jsonl --json | jq '.models[].passAtK["1"]'`;

const HELP_WIDTH = 80;

const SANDBOX_HELP = `What candidates find in the sandbox:
${LANGUAGES.flatMap((language) => wrap(`  ${describeOffer(language)}`, HELP_WIDTH, 4)).join("\n")}`;

/** `assay grade`: grades a file of recorded answers. */
export function gradeCommand(): Command {
  return new Command("grade")
    .description("grade recorded answers, without calling any model")
    .requiredOption("--answers <file>", "recorded answers, as JSON lines")
    .addOption(problemsOption())
    .option("--out <dir>", "folder for the results (default: out/ and the answers file's name)")
    .addOption(seedOption())
    .addOption(jobsOption())
    .addOption(jsonOption())
    .option("--problem <pattern>", "only problems whose id fits; * stands for anything, ? for one character")
    .option("--model <pattern>", "only models whose name fits")
    .addOption(sampleOption())
    .addHelpText("after", `${HELP}\n\n${SANDBOX_HELP}\n${EXIT_CODES_HELP}`)
    .action(async (options: GradeCommandOptions) => {
      process.exitCode = await grade(options);
    });
}

async function grade(options: GradeCommandOptions): Promise<number> {
  const { problems: folder = shippedProblems(), out = defaultOut(options.answers) } = options;
  const answers = selectAnswers(await readAnswers(options.answers), options);
  const problems = await loadProblems(folder);
  answers.forEach(({ problem }) => findProblem(problems, problem));
  return gradeRun({
    answers,
    answersFile: options.answers,
    problems,
    options: { ...options, problems: folder, out },
  });
}

function defaultOut(answersFile: string): string {
  return join("out", basename(answersFile, extname(answersFile)));
}
