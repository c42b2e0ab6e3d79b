import { Command, Option } from "commander";
import { comparisonLines } from "../../report/comparison-lines.ts";
import { type Format, FORMATS } from "../../report/formats/formats.ts";
import { fit } from "../../report/layout.ts";
import { formatTable } from "../../report/table.ts";
import { readScoreboard } from "../../scoreboard/read-scoreboard.ts";
import { MEASURES } from "../../scoreboard/comparison-schema.ts";
import type { Scoreboard } from "../../scoreboard/scoreboard.ts";
import { EXIT_CODES_HELP } from "../exit-codes.ts";
import { failUnderOption, fallUnder } from "../fall-under.ts";
import { paintFor } from "../paint-for.ts";

const HELP = `
Prints the models, best first, and every pair of them. A run is its folder, or a
scoreboard.json. Nothing is graded.

Examples:
  assay scoreboard runs/april
  assay scoreboard runs/april --format markdown >> "$GITHUB_STEP_SUMMARY"
  assay scoreboard runs/april --format junit > junit.xml
  assay scoreboard runs/april --format csv --fail-under 0.8 > models.csv`;

interface ScoreboardOptions {
  readonly format: Format | "text";
  readonly failUnder?: number;
}

/** `assay scoreboard`: prints the scoreboard of a run in another form. */
export function scoreboardCommand(): Command {
  return new Command("scoreboard")
    .description("print a run's models and every pair of them, or write them as CSV, Markdown, JUnit")
    .argument("<run>", "folder of a run, or its scoreboard.json")
    .addOption(
      new Option("--format <name>", "how it is written")
        .choices(["text", ...Object.keys(FORMATS)])
        .default("text"),
    )
    .addOption(failUnderOption())
    .addHelpText("after", `${HELP}\n${EXIT_CODES_HELP}`)
    .action(async (run: string, { format, failUnder }: ScoreboardOptions) => {
      const scoreboard = await readScoreboard(run);
      process.stdout.write(format === "text" ? textOf(scoreboard) : FORMATS[format](scoreboard));
      process.exitCode = fallUnder(scoreboard, failUnder);
    });
}

function textOf(scoreboard: Scoreboard): string {
  const { stdout } = process;
  const width = stdout.isTTY ? stdout.columns || 80 : Infinity;
  const table = formatTable(scoreboard, { paint: paintFor(stdout), width, quiet: true });
  const pairs = MEASURES.map((measure) => comparisonLines(scoreboard.comparisons, measure));
  const told = pairs.flatMap((lines) => (lines.length === 0 ? [] : ["", ...lines]));
  return `${table}${told.map((line) => `${fit(line, width)}\n`).join("")}`;
}
