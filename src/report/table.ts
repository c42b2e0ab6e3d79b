import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { leaderboardLines } from "./leaderboard.ts";
import { resultLines, type Telling } from "./result-lines.ts";

/** A scoreboard for a terminal: every result, then the models, best first. Nothing a candidate wrote gets out raw. */
export function formatTable({ models, results }: Scoreboard, telling: Telling): string {
  const [headings = "", ...rows] = leaderboardLines(models);
  const told = results.flatMap((result) => [...resultLines(result, telling), ""]);
  return [...told, telling.paint("bold", headings), ...rows, ""].join("\n");
}
