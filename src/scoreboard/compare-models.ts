import { detectableGap } from "../statistics/detectable-gap.ts";
import { holm } from "../statistics/holm.ts";
import { meanOf } from "../statistics/moments.ts";
import { pairedInterval } from "../statistics/paired-interval.ts";
import { signFlip } from "../statistics/sign-flip.ts";
import { type Comparison, type Measure, MEASURES } from "./comparison-schema.ts";
import { passAtK, type Tally } from "./pass-at-k.ts";
import type { Result } from "./result-schema.ts";
import { round } from "./round.ts";
import { isGraded, MEASURED, type Problems } from "./successes.ts";
import { tallyOf } from "./tallies.ts";

/** Every pair of models by every measure, on the problems and languages that both were graded in. */
export function compareModels(results: readonly Result[], problems: Problems, seed: number): Comparison[] {
  const firsts = results.filter((result) => result.attempt === 1 && isGraded(result));
  return MEASURES.flatMap((measure) => {
    const units = unitsOf(firsts, problems, measure);
    const pairs = pairsOf([...new Set(results.map(({ model }) => model))].toSorted(inCodeUnits));
    return corrected(
      pairs.map((models) =>
        comparePair(
          measure,
          models,
          models.map((model) => units.get(model)),
          seed,
        ),
      ),
    );
  });
}

const inCodeUnits = (one: string, other: string) => (one < other ? -1 : 1);

/** By problem, then by language. */
type Units = ReadonlyMap<string, ReadonlyMap<string | null, Tally>>;

function unitsOf(
  firsts: readonly Result[],
  problems: Problems,
  measure: Measure,
): ReadonlyMap<string, Units> {
  const { counts, isSuccess } = MEASURED[measure];
  const counted = firsts.filter((result) => counts(result, problems));
  return groupedInto(counted, "model", (own) =>
    groupedInto(own, "problem", (some) =>
      groupedInto(some, "language", (alike) => tallyOf(alike, isSuccess)),
    ),
  );
}

function groupedInto<Key extends "model" | "problem" | "language", Made>(
  results: readonly Result[],
  key: Key,
  make: (own: readonly Result[]) => Made,
): Map<Result[Key], Made> {
  const groups = Map.groupBy(results, (result) => result[key]);
  return new Map([...groups].map(([name, own]) => [name, make(own)]));
}

function pairsOf(models: readonly string[]): [string, string][] {
  return models.flatMap((one, at) => models.slice(at + 1).map((other): [string, string] => [one, other]));
}

/** A comparison, and the differences that it is of. */
interface Compared {
  readonly comparison: Omit<Comparison, "adjusted" | "detectable">;
  readonly differences: readonly number[];
}

function comparePair(
  measure: Measure,
  models: [string, string],
  [one = new Map(), other = new Map()]: readonly (Units | undefined)[],
  seed: number,
): Compared {
  const common = [...one].flatMap(([problem, own]) => commonRates(own, other.get(problem)));
  const [ones, others] = [common.map((rates) => rates.one), common.map((rates) => rates.other)];
  const differences = common.map((rates) => rates.one - rates.other);
  const samples = common.reduce((sum, rates) => sum + rates.samples, 0);
  const { p, how } = signFlip(differences, seed);
  const [low, high] = pairedInterval({ ones, others, samples });
  const difference = {
    estimate: round(meanOf(differences)),
    interval: [round(low), round(high)] as [number, number],
  };
  return {
    differences,
    comparison: {
      ...{ measure, models, problems: common.length },
      difference: common.length === 0 ? null : difference,
      firstBetter: differences.filter((gap) => gap > NOTHING).length,
      secondBetter: differences.filter((gap) => gap < -NOTHING).length,
      ...{ pValue: p, how },
    },
  };
}

// Rates are sums of fractions: equal ones may be a rounding apart.
const NOTHING = 1e-12;

/** The rates of both at one problem, in the languages that both have; `samples`: of the one that has fewer. */
function commonRates(
  own: ReadonlyMap<string | null, Tally>,
  others: ReadonlyMap<string | null, Tally> = new Map(),
): { one: number; other: number; samples: number }[] {
  const both = [...own].flatMap(([language, one]) => {
    const other = others.get(language);
    return other === undefined ? [] : [{ one, other }];
  });
  if (both.length === 0) return [];
  const sum = (tallies: readonly Tally[]) => tallies.reduce((total, { samples }) => total + samples, 0);
  const [ones, rest] = [both.map(({ one }) => one), both.map(({ other }) => other)];
  const rate = (tallies: readonly Tally[]) => meanOf(tallies.map((tally) => passAtK(tally, 1)));
  return [{ one: rate(ones), other: rate(rest), samples: Math.min(sum(ones), sum(rest)) }];
}

/** Pairs without common problems are no tests. */
function corrected(compared: readonly Compared[]): Comparison[] {
  const tests = compared.filter(({ differences }) => differences.length > 0);
  const adjusted = holm(tests.map(({ comparison }) => comparison.pValue));
  return compared.map((one) => ({
    ...one.comparison,
    pValue: significant(one.comparison.pValue),
    adjusted: significant(adjusted[tests.indexOf(one)] ?? 1),
    detectable: round(detectableGap(one.differences, tests.length)),
  }));
}

/** A p-value may be very small: digits, not decimals. */
function significant(p: number): number {
  return Number(p.toPrecision(6));
}
