import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { leaderboardLines } from "./leaderboard.ts";
import { wrap } from "./layout.ts";
import { resultLines, type Telling } from "./result-lines.ts";

const READING = "pass@1 is the mean over problems, and its interval counts problems, not answers";

/** A scoreboard for a terminal: every result, then the models, best first. Nothing a candidate wrote gets out raw. */
export function formatTable({ models, results }: Scoreboard, telling: Telling): string {
  const [headings = "", ...rows] = leaderboardLines(models, telling.width);
  const note = wrap(READING, telling.width, 0);
  const told = results.flatMap((result) => [...resultLines(result, telling), ""]);
  return [...told, telling.paint("bold", headings), ...rows, "", ...note, ""].join("\n");
}
