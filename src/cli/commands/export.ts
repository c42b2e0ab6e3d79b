import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { loadProblems } from "#problems";
import { exportEvalPlus } from "../../exporting/export-eval-plus.ts";
import { shippedProblems } from "../../package-root.ts";
import { formatJson } from "../../report/format-json.ts";
import { readScoreboard } from "../../scoreboard/read-scoreboard.ts";
import { problemsOption } from "../options.ts";
import { writeOut } from "../write-out.ts";

interface ExportCommandOptions {
  readonly out?: string;
  readonly problems?: string;
  readonly date?: string;
}

const HELP = `
Results are written as EvalPlus writes its eval_results.json, so that scripts
made for those go on. Problems need the ids of their set, so give --problems
as the run had it. Without --date there is none: a file says nothing of when.

Examples:
  assay export out/today --problems sets/humaneval --out eval_results.json`;

/** `assay export`: a run's results in another tool's format. */
export function exportCommand(): Command {
  return new Command("export")
    .description("write a run's results as EvalPlus does")
    .argument("<run>", "folder of a run")
    .addOption(new Option("--format <name>", "the format").choices(["evalplus"]).default("evalplus"))
    .option("--out <file>", "default: standard output")
    .option("--date <text>", "what the file says of its date")
    .addOption(problemsOption())
    .addHelpText("after", HELP)
    .action(async (run: string, { out, problems, date }: ExportCommandOptions) => {
      const [scoreboard, known] = [
        await readScoreboard(run),
        await loadProblems(problems ?? shippedProblems()),
      ];
      const text = formatJson(await exportEvalPlus({ folder: run, scoreboard, problems: known, date }));
      if (out === undefined) writeOut(text);
      else await writeFile(out, text);
    });
}
