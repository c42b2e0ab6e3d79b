import { couldShow, isFinding } from "../scoreboard/score-results.ts";
import type { Comparison } from "../scoreboard/scoreboard.ts";
import { escapeText } from "./escape.ts";

/** Every pair by one measure, one line each, and what the problems could have shown. */
export function comparisonLines(
  comparisons: readonly Comparison[],
  measure: Comparison["measure"],
): string[] {
  const own = comparisons.filter((one) => one.measure === measure && one.difference !== null);
  if (own.length === 0) return [];
  return [
    `${measure}, pair by pair (p corrected over ${own.length}):`,
    ...own.map((one) => `  ${pairWords(one)}`),
  ];
}

function pairWords(comparison: Comparison): string {
  const [one, other] = comparison.models.map(escapeText);
  const { adjusted } = comparison;
  const facts = `${differenceWords(comparison)}, ${discordantWords(comparison)}, p ${pWords(adjusted)}`;
  if (!isFinding(comparison))
    return `${one} and ${other}: not told apart: ${facts}; ${gapWords(comparison, "would have been")}`;
  return (comparison.difference?.estimate ?? 0) > 0
    ? `${one} is better than ${other}: ${facts}`
    : `${one} is worse than ${other}: ${facts}`;
}

/** The difference in points of a hundred with its interval, e.g. `+12.3 (3.1 to 21.0)`; alone where none could be shown. */
export function differenceWords(comparison: Comparison): string {
  const { difference } = comparison;
  if (difference === null) return "-";
  const [low, high] = difference.interval;
  const sign = difference.estimate > 0 ? "+" : "";
  const within = couldShow(comparison) ? ` (${points(low)} to ${points(high)})` : "";
  return `${sign}${points(difference.estimate)}${within}`;
}

export function discordantWords({ firstBetter, secondBetter }: Comparison): string {
  return `${problemsWords(firstBetter)} to ${secondBetter}`;
}

/** How many problems, in words. */
export function problemsWords(count: number): string {
  return `${count} ${count === 1 ? "problem" : "problems"}`;
}

/** What the problems could have shown, e.g. `12.3 points would have shown`. */
export function gapWords(comparison: Comparison, would: string): string {
  const { problems, detectable } = comparison;
  if (couldShow(comparison)) return `${points(detectable)} points ${would}`;
  return `with ${problemsWords(problems)} no difference could be shown`;
}

/** A p-value, e.g. `= 0.031`, or `< 0.001`. */
export function pWords(p: number): string {
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}

export function points(share: number): string {
  return (share * 100).toFixed(1);
}
