import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { FORMATS, type Format, ImportError, importSet, type Imported } from "../../importing/index.ts";
import { reasonFor } from "../../journal/index.ts";
import { formatJson } from "../../report/format-json.ts";
import { countImported, importLines } from "../../report/import-lines.ts";
import { EXIT } from "../exit-codes.ts";
import { jobsOption, wholeNumber } from "../options.ts";
import { withSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

interface ImportCommandOptions {
  readonly out: string;
  readonly jobs: number;
  readonly generate: number;
  readonly json: boolean;
}

const HELP = `
Tests that are written as code become data: they are run once, in the sandbox,
against the set's own solution. What cannot be told as data is listed with the
reason, here and in DIR/import-report.json. Licence and source go into every
folder. The folders hold no judge.ts: an imported set runs nothing outside the
sandbox.

--generate adds inputs that nobody has read. They find more mistakes, and they
reject right programs that differ where the statement asks for nothing: look at
what they reject before you build on it.

Examples:
  assay import humaneval HumanEval.jsonl.gz --out sets/humaneval
  assay import evalplus HumanEvalPlus.jsonl.gz --out sets/humaneval-plus
  assay grade --answers samples.jsonl --problems sets/humaneval-plus`;

/** `assay import`: turns a public set into problem folders. */
export function importCommand(): Command {
  return new Command("import")
    .description("turn a public set into problem folders")
    .addArgument(new Argument("<format>", "how the set is published").choices(Object.keys(FORMATS)))
    .argument("<file>", "the set; .gz will do")
    .requiredOption("--out <dir>", "folder for the problems")
    .addOption(jobsOption())
    .option(
      "--generate <n>",
      "further inputs for each problem, such as its own tests have, answered by the set's own solution",
      wholeNumber(0, 10_000),
      0,
    )
    .option("--json", "print the report as JSON", false)
    .addHelpText("after", HELP)
    .action(async (format: Format, file: string, options: ImportCommandOptions) => {
      const imported = await importFile(format, file, options);
      const report = { format, ...countImported(imported), problems: imported };
      await writeFile(join(options.out, "import-report.json"), formatJson(report));
      writeOut(options.json ? formatJson(report) : `${importLines(imported).join("\n")}\n`);
      process.exitCode = report.none + report.partly > 0 ? EXIT.fellShort : EXIT.ok;
    });
}

async function importFile(
  format: Format,
  file: string,
  { out, jobs, generate }: ImportCommandOptions,
): Promise<Imported[]> {
  const drafts = await FORMATS[format](file);
  await mkdir(out, { recursive: true }).catch((cause: unknown) => {
    throw new ImportError(`${out}: cannot be made: ${reasonFor(cause)}; give another folder with --out`, {
      cause,
    });
  });
  const onProgress = (message: string) => void process.stderr.write(`${message}\n`);
  return withSandbox({ jobs, onProgress }, (sandbox) => importSet({ drafts, sandbox, out, jobs, generate }));
}
