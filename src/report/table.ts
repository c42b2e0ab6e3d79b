import type { Result } from "../scoreboard/result-schema.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { quoteForShell } from "../scoreboard/quote-for-shell.ts";
import { typedCommand } from "../typed-command.ts";
import { escapeText } from "./escape.ts";
import { leaderboardLines } from "./leaderboard.ts";
import { wrap } from "./layout.ts";
import { resultLines, type Telling } from "./result-lines.ts";

const READING = "pass@1 is the mean over problems, and 95 % its interval, which counts problems, not answers";

const RANKS = "; models whose ranks overlap were not told apart";

export interface TableTelling extends Telling {
  /** The folder of the run, where more can be seen; absent: none is named. */
  readonly run?: string;
  /** Leaves the answers out. */
  readonly quiet?: boolean | undefined;
}

/** More than a person reads through; each can be looked at by itself. */
const MOST_TOLD = 60;

/**
 * A scoreboard for a terminal: every result, unless they are too many, then the models, best first. Nothing a candidate
 * wrote gets out raw.
 */
export function formatTable({ models, results }: Scoreboard, telling: TableTelling): string {
  const [headings = "", ...rows] = leaderboardLines(models, telling.width);
  const note = wrap(models.length > 1 ? READING + RANKS : READING, telling.width, 0);
  const told = telling.quiet === true ? [] : answerLines(results, telling);
  return [...told, telling.paint("bold", headings), ...rows, "", ...note, ""].join("\n");
}

function answerLines(results: Scoreboard["results"], telling: TableTelling): string[] {
  if (results.length > MOST_TOLD) return untold(results.length, telling);
  const namesLanguage = new Set(results.map(({ language }) => language)).size > 1;
  return [...Map.groupBy(results, togetherWith).values()].flatMap((alike) => {
    const lines = resultLines(alike[0] as Result, { ...telling, namesLanguage, more: alike.length - 1 });
    return [...lines, ""];
  });
}

/** Replies that never came, for one cause, are told as one; every other answer by itself. */
function togetherWith(result: Result): unknown {
  const { model, verdict } = result;
  if (verdict.kind !== "not-graded") return result;
  return ["model-error", "not-asked"].includes(verdict.reason)
    ? JSON.stringify([model, verdict.message])
    : result;
}

function untold(count: number, { run = "RUN", width }: TableTelling): string[] {
  const command = typedCommand(`assay show ${quoteForShell(run)} MODEL PROBLEM`);
  return [...wrap(`${count} answers; to see one: ${escapeText(command)}`, width, 2), ""];
}
