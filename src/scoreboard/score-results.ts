import { type RankRange, rankRanges } from "../statistics/rank-ranges.ts";
import { compareModels } from "./compare-models.ts";
import type { Comparison, Measure } from "./comparison-schema.ts";
import type { ModelScore } from "./model-schema.ts";
import type { ProblemFacts } from "./problem-schema.ts";
import type { Result } from "./result-schema.ts";
import { type OwnScore, scoreModel } from "./score-model.ts";

/** What follows from the results: every model's score, and every pair's comparison. */
export function scoreResults(
  results: readonly Result[],
  problems: readonly ProblemFacts[],
  seed: number,
): { models: ModelScore[]; comparisons: Comparison[] } {
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  const scores = [...Map.groupBy(results, ({ model }) => model)].map(([model, own]) =>
    scoreModel(model, own, byId),
  );
  const comparisons = compareModels(results, byId, seed);
  const ranks = ranksBy("pass@1", scores, comparisons);
  const optimalRanks = ranksBy("optimal@1", scores, comparisons);
  const models = scores.map((score) => ({
    ...score,
    rank: ranks.get(score.model) ?? null,
    optimalRank: optimalRanks.get(score.model) ?? null,
  }));
  return { models, comparisons };
}

const ALPHA = 0.05;

/** Whether two models were found to differ, after correction. */
export function isFinding({ adjusted }: Comparison): boolean {
  return adjusted < ALPHA;
}

/** Whether so many problems could have shown a difference at all; where not, an interval that leaves out 0 is no finding either. */
export function couldShow(comparison: Comparison): boolean {
  return comparison.detectable < 1 || isFinding(comparison);
}

function ranksBy(
  measure: Measure,
  scores: readonly OwnScore[],
  comparisons: readonly Comparison[],
): Map<string, RankRange> {
  const rated = scores.filter((score) => estimateOf(score, measure) !== null).map(({ model }) => model);
  const found = comparisons.filter((one) => one.measure === measure && isFinding(one));
  return rankRanges(
    rated,
    found.map(({ models: [one, other], difference }) =>
      (difference?.estimate ?? 0) > 0 ? { better: one, worse: other } : { better: other, worse: one },
    ),
  );
}

function estimateOf({ passAtK, optimalAtK }: OwnScore, measure: Measure): number | null {
  return (measure === "pass@1" ? passAtK : optimalAtK)["1"]?.estimate ?? null;
}
