import type { Fared, ModelChange, ProblemChange } from "../scoreboard/compare-runs.ts";
import { isFinding } from "../scoreboard/score-results.ts";
import type { Comparison } from "../scoreboard/scoreboard.ts";
import { differenceWords, discordantWords, gapWords, problemsWords, pWords } from "./comparison-lines.ts";
import { escapeText } from "./escape.ts";

/** What changed of one model: by each measure, then problem by problem. */
export function changeLines(change: ModelChange): string[] {
  const { before, after, comparisons, changes, leftOut } = change;
  const name = before === after ? after : `${before}, then ${after}`;
  return [
    escapeText(name),
    ...comparisons.map((comparison) => `  ${measureWords(comparison)}`),
    ...(comparisons.length === 0 ? ["  no problem in common"] : []),
    ...changes.map((one) => `    ${escapeText(one.problem)}: ${changeWords(one)}`),
    ...(changes.length === 0 && comparisons.length > 0 ? ["    no problem fared otherwise"] : []),
    ...leftOut.map(({ problem, why }) => `    ${escapeText(problem)}: left out, ${why}`),
  ];
}

function measureWords(comparison: Comparison): string {
  const { measure, problems, adjusted } = comparison;
  if (problems === 0) return `${measure}: no problem in common`;
  const facts = `${differenceWords(comparison)} points over ${problemsWords(problems)}, ${discordantWords(comparison)}, p ${pWords(adjusted)}`;
  const verdict = isFinding(comparison)
    ? "more than chance"
    : `not more than chance would do; ${gapWords(comparison, "would have shown")}`;
  return `${measure}: ${facts}: ${verdict}`;
}

function changeWords({ before, after }: ProblemChange): string {
  return `${faredWords(before)}, then ${faredWords(after)}`;
}

function faredWords({ samples, right, optimal, verdicts }: Fared): string {
  const kinds = Object.entries(verdicts).map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`));
  return `${right}/${samples} right, ${optimal} optimal (${kinds.join(", ")})`;
}
