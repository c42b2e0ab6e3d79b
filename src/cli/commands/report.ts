import { resolve } from "node:path";
import { Command } from "commander";
import { writeReport } from "../../page/write-report.ts";
import { escapeText } from "../../report/escape.ts";
import { problemsOption } from "../options.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Writes one HTML file that asks for nothing: the models with their intervals, a
map of problems and models, every pair, and of each answer its code, verdict,
counterexample and growth. A run is its folder, or a scoreboard.json. Nothing
is graded. Statements are shown of shipped problems, and of those in
--problems DIR, where they are what was asked.

Examples:
  assay report runs/april
  assay report runs/april --out april.html
  assay report out/mine --problems my-problems`;

interface ReportCommandOptions {
  readonly out?: string;
  readonly problems?: string;
}

/** `assay report`: writes the page of a run. */
export function reportCommand(): Command {
  return new Command("report")
    .description("write a run as one HTML page, to be looked through and handed on")
    .argument("<run>", "folder of a run, or its scoreboard.json")
    .option("--out <file>", "where to (default: report.html in the run's folder)")
    .addOption(problemsOption())
    .addHelpText("after", HELP)
    .action(async (run: string, options: ReportCommandOptions) => {
      const file = await writeReport(run, options);
      writeOut(`${escapeText(resolve(file))}\n`);
    });
}
