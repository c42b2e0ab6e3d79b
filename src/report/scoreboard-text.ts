import { MEASURES } from "../scoreboard/comparison-schema.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { comparisonLines } from "./comparison-lines.ts";
import { fit, wrap } from "./layout.ts";
import type { Paint } from "./paint.ts";
import { formatTable } from "./table.ts";

/** The models and every pair of them, as a terminal of that width shows them: what is longer goes on below. */
export function scoreboardText(
  scoreboard: Scoreboard,
  { paint, width }: { readonly paint: Paint; readonly width: number },
): string {
  const pairs = MEASURES.map((measure) => comparisonLines(scoreboard.comparisons, measure));
  const told = pairs.flatMap((lines) => (lines.length === 0 ? [] : ["", ...lines]));
  const lines = told.flatMap((line) => wrap(line, width, 4)).map((line) => `${fit(line, width)}\n`);
  return `${formatTable(scoreboard, { paint, width, quiet: true })}${lines.join("")}`;
}
