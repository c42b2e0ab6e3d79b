import type { Tally } from "./pass-at-k.ts";
import type { Result } from "./result-schema.ts";
import { isGraded } from "./successes.ts";

/** What `sum` makes of the graded results of each problem, for each language that was asked for. */
export function grouped<Own>(results: readonly Result[], sum: (own: readonly Result[]) => Own): Own[][] {
  return byProblem(results.filter(isGraded)).map((ofProblem) =>
    [...Map.groupBy(ofProblem, ({ language }) => language).values()].map(sum),
  );
}

/** How many of the graded results of each problem and language are successes. */
export function tally(results: readonly Result[], isSuccess: (result: Result) => boolean): Tally[][] {
  return grouped(results, (own) => tallyOf(own, isSuccess));
}

export function tallyOf(results: readonly Result[], isSuccess: (result: Result) => boolean): Tally {
  return { samples: results.length, successes: results.filter(isSuccess).length };
}

export function byProblem(results: readonly Result[]): Result[][] {
  return [...Map.groupBy(results, ({ problem }) => problem).values()];
}
