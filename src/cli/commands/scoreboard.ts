import { resolve } from "node:path";
import { Command, Option } from "commander";
import { reportPage } from "../../page/write-report.ts";
import { escapeText } from "../../report/escape.ts";
import { type Format, FORMATS } from "../../report/formats/formats.ts";
import { plain } from "../../report/paint.ts";
import { scoreboardText } from "../../report/scoreboard-text.ts";
import { readScoreboard } from "../../scoreboard/read-scoreboard.ts";
import type { Scoreboard } from "../../scoreboard/scoreboard.ts";
import { writeAtomically } from "../../runs/write-atomically.ts";
import { EXIT_CODES_HELP } from "../exit-codes.ts";
import { failUnderOption, fallUnder } from "../fall-under.ts";
import { problemsOption } from "../options.ts";
import { paintFor } from "../paint-for.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Prints the models, best first, and every pair of them. A run is its folder, or a
scoreboard.json. Nothing is graded. HTML is the page of \`assay report\`; it
shows the statements of shipped problems, and of those in --problems DIR.

Examples:
  assay scoreboard runs/april
  assay scoreboard runs/april --format markdown >> "$GITHUB_STEP_SUMMARY"
  assay scoreboard runs/april --format junit > junit.xml
  assay scoreboard runs/april --format html --out april.html
  assay scoreboard runs/april --format csv --fail-under 0.8 > models.csv`;

interface ScoreboardOptions {
  readonly format: Format | "text" | "html";
  readonly out?: string;
  readonly problems?: string;
  readonly failUnder?: number;
}

/** `assay scoreboard`: prints the scoreboard of a run in another form. */
export function scoreboardCommand(): Command {
  return new Command("scoreboard")
    .description("print a run's models and every pair of them, or write them as CSV, Markdown, JUnit, HTML")
    .argument("<run>", "folder of a run, or its scoreboard.json")
    .addOption(
      new Option("--format <name>", "how it is written")
        .choices(["text", ...Object.keys(FORMATS), "html"])
        .default("text"),
    )
    .option("--out <file>", "where to, instead of standard output")
    .addOption(problemsOption())
    .addOption(failUnderOption())
    .addHelpText("after", `${HELP}\n${EXIT_CODES_HELP}`)
    .action(async (run: string, options: ScoreboardOptions) => {
      const scoreboard = await readScoreboard(run);
      const { out, failUnder } = options;
      const text = await written(run, scoreboard, options);
      if (out !== undefined) await writeAtomically(out, text, { synced: false });
      writeOut(out === undefined ? text : `${escapeText(resolve(out))}\n`);
      process.exitCode = fallUnder(scoreboard, failUnder);
    });
}

async function written(
  run: string,
  scoreboard: Scoreboard,
  { format, out, problems }: ScoreboardOptions,
): Promise<string> {
  // The page shows code and statements, which are not in the scoreboard.
  if (format === "html") return reportPage(run, problems);
  return format === "text" ? textOf(scoreboard, out === undefined) : FORMATS[format](scoreboard);
}

function textOf(scoreboard: Scoreboard, onScreen: boolean): string {
  const { stdout } = process;
  const width = onScreen && stdout.isTTY ? stdout.columns || 80 : Infinity;
  return scoreboardText(scoreboard, { paint: onScreen ? paintFor(stdout) : plain, width });
}
