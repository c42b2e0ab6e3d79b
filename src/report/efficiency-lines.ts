import type { Result } from "../scoreboard/result-schema.ts";
import { escapeText } from "./escape.ts";
import { inWords } from "./verdict-words.ts";

/** What a candidate spends beside the reference; nothing where that is not known. */
export function efficiencyLines(efficiency: Result["efficiency"]): string[] {
  if (efficiency === null) return [];
  const at = Object.entries(efficiency.size).map(([name, size]) => `${name} = ${inWords(size)}`);
  return [`cost  ${ratioWords(efficiency.ratio)} times the reference's, at ${escapeText(at.join(", "))}`];
}

/** A ratio with two decimals, with more where it is small and fewer where it is large. */
function ratioWords(ratio: number): string {
  if (ratio >= 100) return inWords(Math.round(ratio));
  return ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(2);
}
