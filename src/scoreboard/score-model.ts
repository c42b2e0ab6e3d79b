import { NOT_GRADED, type NotGradedReason, VERDICTS } from "#graders";
import type { ModelScore } from "./model-schema.ts";
import { ratesAtK } from "./rate-at-k.ts";
import type { Rate } from "./rate-schema.ts";
import { ratesOf } from "./rates-of.ts";
import type { Result } from "./result-schema.ts";
import { scoreClaims } from "./score-claims.ts";
import { scoreSlices } from "./score-slices.ts";
import { isGraded, isRight, passesExamples, type Problems } from "./successes.ts";
import { perSolved, sumUsage } from "./sum-usage.ts";
import { byProblem, tally, tallyOf } from "./tallies.ts";

/** What can be said of a model without the others. */
export type OwnScore = Omit<ModelScore, "rank" | "optimalRank">;

/** The score of one model from all its results. */
export function scoreModel(model: string, results: readonly Result[], problems: Problems): OwnScore {
  const firsts = results.filter(({ attempt }) => attempt === 1);
  const counts = countVerdicts(firsts);
  return {
    ...{ model, versions: countVersions(results), samples: firsts.length, counts },
    noCode: counts["no-code"],
    notGraded: counts["not-graded"],
    notGradedBy: countReasons(firsts),
    ...ratesOf(firsts, problems),
    passAfterAttempts: afterAttempts(results),
    ...ratesBeside(firsts, problems),
    slices: scoreSlices(firsts, problems),
    undecided: firsts.filter((result) => isRight(result) && (result.complexity?.met ?? null) === null).length,
    claims: scoreClaims(firsts),
    usage: sumUsage(results),
    perSolved: perSolved(results),
  };
}

/** pass@1 otherwise reckoned. */
function ratesBeside(
  firsts: readonly Result[],
  problems: Problems,
): Pick<ModelScore, "examplesAt1" | "codeAt1" | "repliesAt1"> {
  const shown = firsts.filter(({ problem }) => (problems.get(problem)?.tests.examples ?? 0) > 0);
  const withCode = firsts.filter(({ extraction }) => extraction !== null);
  return {
    examplesAt1: at1(tally(shown, passesExamples)),
    codeAt1: at1(tally(withCode, isRight)),
    repliesAt1: at1(
      byProblem(firsts.filter(isReply)).map((own) =>
        [...Map.groupBy(own, ({ language }) => language).values()].map((some) => tallyOf(some, isRight)),
      ),
    ),
  };
}

function at1(tallies: ReturnType<typeof tally>): Rate {
  return ratesAtK(tallies)["1"] as Rate;
}

/** Whether the model replied, be it with nothing. */
function isReply(result: Result): boolean {
  const { verdict } = result;
  if (isGraded(result) || verdict.kind !== "not-graded") return true;
  return ["refusal", "truncated", "empty"].includes(verdict.reason);
}

function countVersions(results: readonly Result[]): Record<string, number> {
  const versions = results.flatMap(({ reply }) => reply?.modelVersion ?? []);
  const known = [...new Set(versions)].toSorted();
  return Object.fromEntries(known.map((name) => [name, versions.filter((other) => other === name).length]));
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

/** By how many attempts: pass@1 where an answer counts as right once any of its first so many attempts is. */
function afterAttempts(results: readonly Result[]): ModelScore["passAfterAttempts"] {
  const most = results.reduce((sofar, { attempt }) => Math.max(sofar, attempt), 1);
  const counts = Array.from({ length: most - 1 }, (_, at) => at + 2);
  return Object.fromEntries(
    counts.map((count) => {
      const early = results.filter(({ attempt }) => attempt <= count);
      const tries = [...Map.groupBy(early, placeWithoutAttempt).values()];
      const best = tries.map((own) => own.find(isRight) ?? (own[0] as Result));
      return [String(count), at1(tally(best, isRight))];
    }),
  );
}

function placeWithoutAttempt({ problem, language, sample }: Result): string {
  return JSON.stringify([problem, language, sample]);
}
