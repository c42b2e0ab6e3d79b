import { compareProfiles, profileOf } from "./compare-growth.ts";
import { number, outrunsPowers, power, product, size, sum, type GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import { normaliseGrowth } from "./print-growth.ts";
import { raysOver } from "./rays.ts";
import { shapesOver, summands, type Shape } from "./shapes.ts";

/** A class that growth may have, and the ways in which code of that class spends its cost. */
export interface Candidate {
  readonly class: GrowthClass;
  /** Each a list of terms, each term with a constant of its own: a merge of two arrays costs a * m + b * n. */
  readonly shapes: readonly (readonly GrowthClass[])[];
  /** Terms of slower classes that code of this class may spend besides. */
  readonly lesser: readonly GrowthClass[];
  /** How much evidence it needs beyond what a common class does, in units of the score. */
  readonly rarity: number;
  /** Whether a logarithm or a root stands in it, which steps of allocation look like. */
  readonly bent: boolean;
}

type Grouped = Omit<Candidate, "lesser">;

const remembered = new Map<string, readonly Candidate[]>();

/** Every class that is looked for, over the given sizes; O(1) first, then in a fixed order. Remembered, as it is slow. */
export function candidatesOver(parameters: readonly string[]): readonly Candidate[] {
  const key = parameters.join();
  const found = remembered.get(key) ?? withLesser(groupByClass(shapesOver(parameters)), parameters);
  remembered.set(key, found);
  return found;
}

/** Candidates of single terms that only the counts suggest, such as exponentials of other bases. */
export function candidatesOf(shapes: readonly Shape[], parameters: readonly string[]): readonly Candidate[] {
  return withLesser(groupByClass(shapes), parameters);
}

// A term that is slower by two sizes or more is never what is left beside a class: n^3 comes with n^2 first.
function withLesser(grouped: readonly Grouped[], parameters: readonly string[]): Candidate[] {
  const rays = raysOver(parameters);
  const twoSizes = power(sum(parameters.map(size)), 2);
  const lesser = lesserTerms(parameters).map((term) => ({
    term,
    profile: profileOf(term, rays),
    above: profileOf(product([term, twoSizes]), rays),
  }));
  return grouped.map((candidate) => {
    if (isTiny(candidate.class)) return { ...candidate, lesser: [] };
    const profile = profileOf(candidate.class, rays);
    const slower = lesser.filter(
      (each) =>
        compareProfiles(each.profile, profile) === "slower" &&
        (compareProfiles(profile, each.above) === "slower" || isSteep(candidate.class)),
    );
    return { ...candidate, lesser: [...slower.map(({ term }) => term), ...oneFactorLess(candidate)] };
  });
}

function groupByClass(shapes: readonly Shape[]): Grouped[] {
  const classes = new Map<string, Grouped>();
  for (const { terms, rarity } of shapes) {
    const found = terms.length === 0 ? number(1) : normaliseGrowth(sum(terms));
    const key = growthText(found);
    const known = classes.get(key) ?? { class: found, shapes: [], rarity, bent: /log|sqrt/.test(key) };
    classes.set(key, {
      ...known,
      shapes: [...known.shapes, terms],
      rarity: Math.min(known.rarity, rarity),
    });
  }
  return [...classes.values()];
}

/** Whether a class is as slow as log log n: beside it anything fits, and a logarithm that levels off looks like it. */
export function isTiny(growth: GrowthClass): boolean {
  return growth.kind === "log" && growth.of.kind === "log";
}

// Beside n^2 * 2^n there is n * 2^n, beside n * 2^n there is 2^n.
function oneFactorLess({ shapes }: Grouped): GrowthClass[] {
  return shapes.flatMap(([term, ...others]) => {
    if (term?.kind !== "product" || others.length > 0) return [];
    const [first, second] = term.factors;
    if (first === undefined || second === undefined || term.factors.length > 2) return [];
    if (!isSteep(second)) return [];
    return [first.kind === "power" ? product([first.base, second]) : second];
  });
}

function isSteep(growth: GrowthClass): boolean {
  if (growth.kind === "product") return growth.factors.some(isSteep);
  return outrunsPowers(growth);
}

// 1 / n is a start-up cost that many operations share.
function lesserTerms(parameters: readonly string[]): GrowthClass[] {
  const sizes = parameters.map(size);
  const shared = power(sum(sizes), -1);
  if (sizes.length > 2) return [shared, ...sizes, sum(sizes)];
  if (sizes.length > 1)
    return [shared, { kind: "min", of: sizes }, product(sizes), ...[...sizes, sum(sizes)].flatMap(summands)];
  return [shared, ...sizes.flatMap(summands), ...sizes.flatMap((base) => [power(base, 3), power(base, 4)])];
}
