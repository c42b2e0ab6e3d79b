import { basename, extname, join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { loadProblems, type Problem } from "#problems";
import { describeOffer, LANGUAGES, type Language } from "#sandbox";
import { type Answer, AnswersError, type LeftOut, readAnswers, taskFinder } from "../../answers/index.ts";
import { parseBudget } from "../../asking/parse-budget.ts";
import { type Config, loadConfig, NO_CONFIG, PLAN_DEFAULTS } from "../../config/index.ts";
import { selectAnswers } from "../../grading/select-answers.ts";
import { suggestProblem } from "../../grading/suggest-problem.ts";
import { type ModelSettings, REASONING_EFFORTS } from "../../models/index.ts";
import { shippedProblems } from "../../package-root.ts";
import { wrap } from "../../report/layout.ts";
import { EXIT_CODES_HELP } from "../exit-codes.ts";
import { failUnderOption } from "../fall-under.ts";
import { gradeRun } from "../grade-run.ts";
import {
  collect,
  jsonOption,
  numberIn,
  problemOption,
  problemsOption,
  sampleOption,
  wholeNumber,
} from "../options.ts";
import { screenMode, type ScreenOptions, screenOptions } from "../screen/screen-options.ts";

interface GradeCommandOptions extends ScreenOptions, ModelSettings {
  readonly answers?: string;
  readonly model?: readonly string[];
  readonly problem?: readonly string[];
  readonly language?: readonly Language[];
  readonly sample?: number;
  readonly samples?: number;
  readonly attempts?: number;
  readonly template?: string;
  readonly budget?: number;
  readonly batch: boolean;
  readonly dryRun: boolean;
  readonly config?: string;
  readonly problems?: string;
  readonly out?: string;
  readonly seed?: number;
  readonly jobs?: number;
  readonly json: boolean;
  readonly failUnder?: number;
}

const HELP = `
Models are named openai/NAME, google/NAME, groq/NAME, or compatible/SERVICE/NAME
for any service with an interface like OpenAI's. Their keys come from the
environment (OPENAI_API_KEY, GEMINI_API_KEY, GROQ_API_KEY, SERVICE_API_KEY).
Every reply is written down before it is graded: after an interruption the same
command asks for what is missing, and for nothing twice.

A file of recorded answers holds one JSON object a line:
  {"problem": "two-sum", "model": "a/model", "sample": 0, "response": "reply"}
or is a samples.jsonl of human-eval or EvalPlus, for a set that was imported:
  {"task_id": "HumanEval/0", "completion": "    return 1"}

Examples:
  assay grade --model openai/gpt-4o --samples 5 --out runs/april
  assay grade --model compatible/ollama/gemma3:12b --problem 'median-*'
  assay grade --model groq/openai/gpt-oss-120b --dry-run
  assay grade --answers answers.jsonl --out out/today --jobs 4
  assay grade --answers answers.jsonl --json | jq '.models[].passAtK["1"]'`;

const HELP_WIDTH = 80;

const SANDBOX_HELP = `What candidates find in the sandbox:
${LANGUAGES.flatMap((language) => wrap(`  ${describeOffer(language)}`, HELP_WIDTH, 4)).join("\n")}`;

/** `assay grade`: asks models and grades their replies, or grades a file of recorded answers. */
export function gradeCommand(): Command {
  const command = new Command("grade")
    .description("ask models and grade their replies, or grade recorded answers")
    .option("--model <name>", "a model to ask, e.g. openai/gpt-4o; again for more", collect)
    .option("--answers <file>", "grade recorded answers, as JSON lines; nobody is asked")
    .optionsGroup("What is asked:")
    .option("--samples <n>", "replies for each problem and language", wholeNumber(1, 10_000))
    .addOption(
      new Option("--language <name>", "language to ask for; again for more").argParser(collectLanguage),
    )
    .option("--attempts <n>", "2: tell of a failed example and ask once more", wholeNumber(1, 2))
    .addOption(problemOption())
    .addOption(problemsOption())
    .option("--template <file>", "another wording of the prompt")
    .option("--temperature <t>", "0 to 2", numberIn(0, 2))
    .option("--top-p <p>", "0 to 1", numberIn(0, 1))
    .option("--max-tokens <n>", "most tokens of a reply", wholeNumber(1, 10_000_000))
    .addOption(
      new Option("--reasoning-effort <e>", "how much a reasoning model is to think").choices(
        REASONING_EFFORTS,
      ),
    )
    .optionsGroup("How it is run:")
    .option("--out <dir>", "folder for the results (default: runs/ or out/ and a name)")
    .option("--budget <sum>", "US dollars that are not passed, e.g. 5usd", readBudget)
    .option("--batch", "ask through the batch interfaces: half the price, in hours", false)
    .option("--dry-run", "print what would be asked, its tokens and its cost", false)
    .option("--config <file>", "default: assay.config.json, .ts or .mts in this folder")
    .option("--seed <n>", "seeds generated inputs (default: 1)", wholeNumber(0, 2 ** 31 - 1))
    .option("--jobs <n>", "answers graded at once; changes no result (default: 2)", wholeNumber(1, 64))
    .addOption(jsonOption())
    .addOption(failUnderOption())
    .addOption(sampleOption());
  for (const option of screenOptions()) command.addOption(option);
  return command
    .addHelpText("after", `${HELP}\n\n${SANDBOX_HELP}\n${EXIT_CODES_HELP}`)
    .action(async (options: GradeCommandOptions) => {
      const config = options.answers === undefined ? await configFor(options) : NO_CONFIG;
      const wrong = misuse(options, config);
      if (wrong !== null) command.error(wrong);
      process.exitCode = await (options.answers === undefined
        ? ask(options, config)
        : gradeAnswersIn(options, options.answers));
    });
}

async function configFor({ config }: GradeCommandOptions): Promise<Config> {
  return loadConfig({ folder: process.cwd(), file: config });
}

const ASKING_ONLY = {
  ...{ samples: "--samples", attempts: "--attempts", template: "--template", temperature: "--temperature" },
  ...{ topP: "--top-p", maxTokens: "--max-tokens", reasoningEffort: "--reasoning-effort" },
  ...{ budget: "--budget", batch: "--batch", dryRun: "--dry-run", config: "--config" },
} as const satisfies Partial<Record<keyof GradeCommandOptions, string>>;

/** What does not go together; null: it all does. */
function misuse(options: GradeCommandOptions, { ask = [], models = {} }: Config): string | null {
  if (options.answers !== undefined) {
    const names = Object.keys(ASKING_ONLY) as (keyof typeof ASKING_ONLY)[];
    const odd = names.find((name) => options[name] !== undefined && options[name] !== false);
    return odd === undefined
      ? null
      : `${ASKING_ONLY[odd]} is for asking models, and with --answers nobody is asked; leave one of them out`;
  }
  if (options.sample !== undefined)
    return "--sample picks among recorded answers; give --answers FILE, or --samples to ask for more";
  if (options.model === undefined && ask.length + Object.keys(models).length === 0)
    return "nothing to grade; name a model with --model openai/gpt-4o, or recorded answers with --answers FILE";
  return null;
}

async function ask(options: GradeCommandOptions, config: Config): Promise<number> {
  const { temperature, topP, maxTokens, reasoningEffort, budget, ...flags } = options;
  const settings = { temperature, topP, maxTokens, reasoningEffort };
  const asked = { ...flags, settings, budgetUsd: budget, config };
  // Loaded when it is needed: what models are asked with takes a tenth of a second.
  if (options.dryRun) return (await import("../dry-run.ts")).dryRun(asked);
  return (await import("../ask-run.ts")).askRun({ ...asked, screen: screenMode(options, process.stderr) });
}

async function gradeAnswersIn(options: GradeCommandOptions, file: string): Promise<number> {
  const { problems: folder = shippedProblems(), out = defaultOut(file) } = options;
  const problems = await loadProblems(folder);
  const places = new Map<Answer, string>();
  const read = await readAnswers(file, taskFinder(problems), {
    onLeftOut: (left) => warnOfLeftOut(file, left),
    onAnswer: (answer, where) => places.set(answer, where),
  });
  const answers = selectAnswers(read, options);
  const unknown = answers.find(({ problem }) => !problems.some(({ id }) => id === problem));
  if (unknown !== undefined) throw unknownProblem(unknown, places.get(unknown) ?? file, { problems, folder });
  const { seed = PLAN_DEFAULTS.seed, jobs = PLAN_DEFAULTS.jobs, json, quiet, failUnder } = options;
  return gradeRun({
    answers,
    answersFile: file,
    problems,
    options: { seed, jobs, json, quiet, failUnder, problems: folder, out },
  });
}

interface Known {
  readonly problems: readonly Problem[];
  readonly folder: string;
}

function unknownProblem({ problem }: Answer, where: string, { problems, folder }: Known): AnswersError {
  const what = `${where}: unknown problem ${JSON.stringify(problem)}`;
  return new AnswersError(`${what}; ${suggestProblem(problem, problems, folder)}`);
}

const MOST_NAMED = 5;

function warnOfLeftOut(file: string, { samples, tasks }: LeftOut): void {
  const named = tasks.slice(0, MOST_NAMED).join(", ");
  const more = tasks.length > MOST_NAMED ? ` and ${tasks.length - MOST_NAMED} more` : "";
  process.stderr.write(
    `assay: ${file}: ${samples === 1 ? "one sample is" : `${samples} samples are`} left out, since no problem comes from their tasks: ${named}${more}\n`,
  );
}

function defaultOut(answersFile: string): string {
  return join("out", basename(answersFile, extname(answersFile)));
}

function collectLanguage(text: string, earlier: readonly Language[] = []): Language[] {
  const language = LANGUAGES.find((known) => known === text);
  if (language !== undefined) return [...earlier, language];
  throw new InvalidArgumentError(`Write ${LANGUAGES.join(", ")}; give the option again for more.`);
}

function readBudget(text: string): number {
  try {
    return parseBudget(text);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
