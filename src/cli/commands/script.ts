import { Command } from "commander";
import { DEFAULT_LIMITS, type Language } from "#sandbox";
import { readSource } from "../../probe/read-source.ts";
import { formatJson } from "../../report/format-json.ts";
import { verdictWords } from "../../report/verdict-words.ts";
import { runScript, type ScriptGrade } from "../../scripts/run-script.ts";
import { EXIT } from "../exit-codes.ts";
import { languageOption, seedOption } from "../options.ts";
import { withEndableSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
FILE is a whole program in Python, JavaScript or TypeScript with its tests in
it, as MultiPL-E and others have them. It passes when it ends without an error.
Code that stands beside its own tests can make them pass without being right,
so every such record says "forgeable": import the set where you can.

Exit codes:
  0   it ended without an error
  1   it did not
  2   nothing was run: the file or the engine is at fault

Examples:
  assay script HumanEval_23_strlen.js
  assay script program.py --json`;

interface ScriptCommandOptions {
  readonly language?: Language;
  readonly seed: number;
  readonly json: boolean;
}

/** `assay script`: runs a program that brings its own tests. */
export function scriptCommand(): Command {
  return new Command("script")
    .description("run a program that brings its own tests")
    .argument("<file>", "the program, or - for standard input")
    .addOption(languageOption("default: by the file's name"))
    .addOption(seedOption())
    .option("--json", "print JSON", false)
    .addHelpText("after", HELP)
    .action(async (file: string, options: ScriptCommandOptions) => {
      const graded = await gradeFile(file, options);
      const words = `${verdictWords(graded.verdict)}\n  by its own tests, which it could forge\n`;
      writeOut(options.json ? formatJson(graded) : words);
      process.exitCode = graded.verdict.kind === "accepted" ? EXIT.ok : EXIT.fellShort;
    });
}

async function gradeFile(
  file: string,
  { language: asked, seed }: ScriptCommandOptions,
): Promise<ScriptGrade> {
  const script = await readSource(file, asked, process.stdin);
  const onProgress = (message: string) => void process.stderr.write(`${message}\n`);
  return withEndableSandbox({ jobs: 1, onProgress }, (sandbox) =>
    runScript({ sandbox, limits: DEFAULT_LIMITS, seed }, script),
  );
}
