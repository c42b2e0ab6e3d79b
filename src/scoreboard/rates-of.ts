import { effAtK, efficiencyScore } from "./eff-at-k.ts";
import type { ModelScore } from "./model-schema.ts";
import { meansAtK, ratesAtK } from "./rate-at-k.ts";
import type { Result } from "./result-schema.ts";
import { isMeasured, isOptimal, isRight, type Problems } from "./successes.ts";
import { grouped, tally } from "./tallies.ts";

/** The rates that a model has of all its first attempts and of each part of them. */
export function ratesOf(
  firsts: readonly Result[],
  problems: Problems,
): Pick<ModelScore, "passAtK" | "optimalAtK" | "efficiencyAtK"> {
  const measured = firsts.filter((result) => isMeasured(result, problems));
  const beside = firsts.filter((result) => hasReference(result, problems));
  return {
    passAtK: ratesAtK(tally(firsts, isRight)),
    optimalAtK: ratesAtK(tally(measured, isOptimal)),
    efficiencyAtK: meansAtK(
      grouped(beside, (own) => ({ samples: own.length, scores: own.map(scoreOf) })),
      effAtK,
    ),
  };
}

// Code in a language that has no reference says nothing; of a reply without code the language is the one asked for, if any.
function hasReference({ problem, extraction, language }: Result, problems: Problems): boolean {
  const languages = problems.get(problem)?.references ?? [];
  const written = extraction?.language ?? language;
  return written === null ? languages.length > 0 : languages.includes(written);
}

// What is right and yet has no ratio earns nothing, as with optimal@k: not to be measured is no way to a better score.
function scoreOf(result: Result): number {
  return isRight(result) && result.efficiency !== null ? efficiencyScore(result.efficiency) : 0;
}
