import { NOT_GRADED, type NotGradedReason, VERDICTS } from "#graders";
import type { Language } from "#sandbox";
import { effAtK, efficiencyScore } from "./eff-at-k.ts";
import type { Tally } from "./pass-at-k.ts";
import { meansAtK, ratesAtK } from "./rate-at-k.ts";
import type { Result } from "./result-schema.ts";
import type { ModelScore } from "./scoreboard.ts";
import { sumUsage } from "./sum-usage.ts";

/** The problems in which growth is measured, by id, with the languages in which they have a reference. */
export type MeasuredProblems = ReadonlyMap<string, readonly Language[]>;

/** The score of one model from all its results. */
export function scoreModel(
  model: string,
  results: readonly Result[],
  measured: MeasuredProblems,
): ModelScore {
  const firsts = results.filter(({ attempt }) => attempt === 1);
  const counts = countVerdicts(firsts);
  const measurable = firsts.filter(({ problem }) => measured.has(problem));
  return {
    model,
    samples: firsts.length,
    counts,
    noCode: counts["no-code"],
    notGraded: counts["not-graded"],
    notGradedBy: countReasons(firsts),
    passAtK: ratesAtK(tally(firsts, isRight)),
    passAfterAttempts: afterAttempts(results),
    optimalAtK: ratesAtK(tally(measurable, (result) => isRight(result) && result.complexity?.met === true)),
    efficiencyAtK: meansAtK(
      grouped(
        firsts.filter((result) => hasReference(result, measured)),
        (own) => ({ samples: own.length, scores: own.map(scoreOf) }),
      ),
      effAtK,
    ),
    undecided: firsts.filter((result) => isRight(result) && (result.complexity?.met ?? null) === null).length,
    claims: countClaims(firsts),
    usage: sumUsage(results),
  };
}

function countVerdicts(results: readonly Result[]): ModelScore["counts"] {
  const kinds = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];
  const ofKind = (kind: string) => results.filter(({ verdict }) => verdict.kind === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) as ModelScore["counts"];
}

function countReasons(results: readonly Result[]): ModelScore["notGradedBy"] {
  const reasons = results.flatMap(({ verdict }) => (verdict.kind === "not-graded" ? [verdict.reason] : []));
  const known = Object.keys(NOT_GRADED) as NotGradedReason[];
  const of = (reason: NotGradedReason) => reasons.filter((other) => other === reason).length;
  return Object.fromEntries(known.map((reason) => [reason, of(reason)])) as ModelScore["notGradedBy"];
}

function isRight({ verdict }: Result): boolean {
  return VERDICTS[verdict.kind].counts === "right";
}

function tally(results: readonly Result[], isSuccess: (result: Result) => boolean): Tally[][] {
  return grouped(results, (own) => ({ samples: own.length, successes: own.filter(isSuccess).length }));
}

// Code in a language that has no reference says nothing; of a reply without code the language is the one asked for, if any.
function hasReference({ problem, extraction, language }: Result, measured: MeasuredProblems): boolean {
  const languages = measured.get(problem) ?? [];
  const written = extraction?.language ?? language;
  return written === null ? languages.length > 0 : languages.includes(written);
}

// What is right and yet has no ratio earns nothing, as with optimal@k: not to be measured is no way to a better score.
function scoreOf(result: Result): number {
  return isRight(result) && result.efficiency !== null ? efficiencyScore(result.efficiency) : 0;
}

/** What `sum` makes of the graded results of each problem, for each language that was asked for. */
function grouped<Own>(results: readonly Result[], sum: (own: readonly Result[]) => Own): Own[][] {
  const graded = results.filter(({ verdict }) => VERDICTS[verdict.kind].counts !== "not-graded");
  return [...Map.groupBy(graded, ({ problem }) => problem).values()].map((ofProblem) =>
    [...Map.groupBy(ofProblem, ({ language }) => language).values()].map(sum),
  );
}

/** By how many attempts: pass@1 where an answer counts as right once any of its first so many attempts is. */
function afterAttempts(results: readonly Result[]): ModelScore["passAfterAttempts"] {
  const most = results.reduce((sofar, { attempt }) => Math.max(sofar, attempt), 1);
  const counts = Array.from({ length: most - 1 }, (_, at) => at + 2);
  return Object.fromEntries(
    counts.map((count) => {
      const early = results.filter(({ attempt }) => attempt <= count);
      const tries = [...Map.groupBy(early, placeWithoutAttempt).values()];
      const best = tries.map((own) => own.find(isRight) ?? (own[0] as Result));
      return [String(count), ratesAtK(tally(best, isRight))["1"]];
    }),
  ) as ModelScore["passAfterAttempts"];
}

function placeWithoutAttempt({ problem, language, sample }: Result): string {
  return JSON.stringify([problem, language, sample]);
}

function countClaims(results: readonly Result[]): ModelScore["claims"] {
  const made = results.flatMap(({ claims }) => [claims.time, claims.space]).filter((claim) => claim !== null);
  return {
    made: made.length,
    judged: made.filter(({ holds }) => holds !== null).length,
    held: made.filter(({ holds }) => holds === true).length,
  };
}
