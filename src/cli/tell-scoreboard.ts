import { resolve } from "node:path";
import type { Problem } from "#problems";
import { escapeText } from "../report/escape.ts";
import type { Telling } from "../report/result-lines.ts";
import { formatTable } from "../report/table.ts";
import { shippedProblems } from "../package-root.ts";
import { quoteForShell } from "../scoreboard/quote-for-shell.ts";
import { asksForProblems, replayCommand } from "../scoreboard/replay-command.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { formatScoreboard } from "../scoreboard/write-scoreboard.ts";
import { typedCommand } from "../typed-command.ts";
import { summaryLines } from "./screen/summary.ts";
import { paintFor } from "./paint-for.ts";
import { writeOut } from "./write-out.ts";

export interface TellingOptions {
  readonly out: string;
  readonly problems: readonly Problem[];
  /** The folder that they come from. */
  readonly folder: string;
  readonly json: boolean;
  /** The models and what to do about them alone. */
  readonly quiet?: boolean | undefined;
  readonly label?: Telling["label"];
  /** Whether the page of the run is written, and told, at once. */
  readonly hasPage?: boolean | undefined;
}

/** Prints a scoreboard on standard output: as JSON, or as a table and where to look further. */
export function tellScoreboard(scoreboard: Scoreboard, options: TellingOptions): void {
  const { out, problems, json, label, quiet } = options;
  const { stdout } = process;
  if (json) return writeOut(formatScoreboard(scoreboard));
  // A file or a pipe has no width to keep to.
  const width = stdout.isTTY ? stdout.columns || 80 : Infinity;
  const stressOf = (asked: string) => problems.find(({ id }) => id === asked)?.complexity.stress ?? null;
  const paint = paintFor(stdout);
  writeOut(formatTable(scoreboard, { paint, width, label, stressOf, run: out, quiet }));
  const summary = summaryLines(scoreboard, { width, paint });
  if (summary.length > 0) writeOut(`${summary.join("\n")}\n\n`);
  if (quiet === true) return;
  writeOut(`${resolve(out)}: scoreboard.json, log.jsonl and the candidates\n`);
  writeOut(replayHint(scoreboard, options));
  writeOut(reportHint(options));
}

// The folder of problems is where the statements come from.
function reportHint({ out, folder, hasPage }: TellingOptions): string {
  if (hasPage === true) return "";
  const own = resolve(folder) === shippedProblems() ? "" : ` --problems ${quoteForShell(folder)}`;
  const command = typedCommand(`assay report ${quoteForShell(out)}${own}`);
  return `to look through it: ${escapeText(command)}\n`;
}

// Whole, however long: a command is there to be pasted.
function replayHint({ results }: Scoreboard, { out, folder }: TellingOptions): string {
  const failed = results.find(({ replay }) => replay !== null);
  if (failed === undefined) return "";
  const own = asksForProblems(failed.replay ?? "") ? folder : null;
  const command = typedCommand(replayCommand({ run: out, problems: own }, failed));
  return `to see a failure again: ${escapeText(command)}\n`;
}
