import type { Result } from "./result-schema.ts";
import type { ModelScore } from "./model-schema.ts";
import { isRight } from "./successes.ts";

/** Tokens and money of all the replies, later attempts included; null for recorded answers. */
export function sumUsage(results: readonly Result[]): ModelScore["usage"] {
  const replies = results.flatMap(({ reply }) => (reply === null ? [] : [reply]));
  if (replies.length === 0) return null;
  const usages = replies.flatMap(({ usage }) => (usage === null ? [] : [usage]));
  const costs = replies.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
  return {
    replies: replies.length,
    inputTokens: sum(usages.map(({ inputTokens }) => inputTokens)),
    outputTokens: sum(usages.map(({ outputTokens }) => outputTokens)),
    reasoningTokens: sum(usages.map(({ reasoningTokens }) => reasoningTokens)),
    costUsd: costs.length === 0 ? null : roundCost(sum(costs)),
    unpriced: replies.length - costs.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

// A billionth of a dollar: less is the sum's own rounding.
function roundCost(dollars: number): number {
  return Math.round(dollars * 1e9) / 1e9;
}

/** What it took for each problem that has a right answer; null for recorded answers and where none has. */
export function perSolved(results: readonly Result[]): ModelScore["perSolved"] {
  const usage = sumUsage(results);
  const problems = new Set(results.filter(isRight).map(({ problem }) => problem)).size;
  if (usage === null || problems === 0) return null;
  const { inputTokens, outputTokens, costUsd, unpriced } = usage;
  return {
    problems,
    tokens: Math.round((inputTokens + outputTokens) / problems),
    costUsd: costUsd === null || unpriced > 0 ? null : roundCost(costUsd / problems),
  };
}
