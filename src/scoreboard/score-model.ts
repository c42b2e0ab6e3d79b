import { VERDICTS } from "#graders";
import type { Tally } from "./pass-at-k.ts";
import { ratesAtK } from "./rate-at-k.ts";
import type { Result } from "./result-schema.ts";
import type { ModelScore } from "./scoreboard.ts";

/** The score of one model from all its results; `measured` holds the ids of the problems in which growth is measured. */
export function scoreModel(
  model: string,
  results: readonly Result[],
  measured: ReadonlySet<string>,
): ModelScore {
  const counts = countVerdicts(results);
  const measurable = results.filter(({ problem }) => measured.has(problem));
  return {
    model,
    samples: results.length,
    counts,
    noCode: counts["no-code"],
    notGraded: counts["not-graded"],
    passAtK: ratesAtK(tally(results, isRight)),
    optimalAtK: ratesAtK(tally(measurable, (result) => isRight(result) && result.complexity?.met === true)),
    undecided: results.filter((result) => isRight(result) && (result.complexity?.met ?? null) === null)
      .length,
    claims: countClaims(results),
  };
}

function countVerdicts(results: readonly Result[]): ModelScore["counts"] {
  const kinds = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];
  const ofKind = (kind: string) => results.filter(({ verdict }) => verdict.kind === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) as ModelScore["counts"];
}

function isRight({ verdict }: Result): boolean {
  return VERDICTS[verdict.kind].counts === "right";
}

function tally(results: readonly Result[], isSuccess: (result: Result) => boolean): Tally[] {
  const graded = results.filter(({ verdict }) => VERDICTS[verdict.kind].counts !== "not-graded");
  const byProblem = Map.groupBy(graded, ({ problem }) => problem);
  return [...byProblem.values()].map((own) => ({
    samples: own.length,
    successes: own.filter(isSuccess).length,
  }));
}

function countClaims(results: readonly Result[]): ModelScore["claims"] {
  const made = results.flatMap(({ claims }) => [claims.time, claims.space]).filter((claim) => claim !== null);
  return {
    made: made.length,
    judged: made.filter(({ holds }) => holds !== null).length,
    held: made.filter(({ holds }) => holds === true).length,
  };
}
