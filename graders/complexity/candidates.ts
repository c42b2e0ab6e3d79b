import { compareProfiles, profileOf } from "./compare-growth.ts";
import { log, number, power, product, size, sum, type GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import { normaliseGrowth } from "./print-growth.ts";
import { raysOver } from "./rays.ts";

/** A class that growth may have, and the ways in which code of that class spends its cost. */
export interface Candidate {
  readonly class: GrowthClass;
  /** Each a list of terms, each term with a constant of its own: a merge of two arrays costs a * m + b * n. */
  readonly shapes: readonly (readonly GrowthClass[])[];
  /** Terms of slower classes that code of this class may spend besides. */
  readonly lesser: readonly GrowthClass[];
}

const remembered = new Map<string, readonly Candidate[]>();

/** Every class that is looked for, over the given sizes; O(1) first, then in a fixed order. Remembered, as it is slow. */
export function candidatesOver(parameters: readonly string[]): readonly Candidate[] {
  const key = parameters.join();
  const found = remembered.get(key) ?? makeCandidates(parameters);
  remembered.set(key, found);
  return found;
}

function makeCandidates(parameters: readonly string[]): Candidate[] {
  const rays = raysOver(parameters);
  const lesser = lesserTerms(parameters).map((term) => ({ term, profile: profileOf(term, rays) }));
  return groupByClass(parameters).map((candidate) => {
    const profile = profileOf(candidate.class, rays);
    const slower = lesser.filter((each) => compareProfiles(each.profile, profile) === "slower");
    return { ...candidate, lesser: slower.map(({ term }) => term) };
  });
}

function groupByClass(parameters: readonly string[]): Omit<Candidate, "lesser">[] {
  const classes = new Map<string, { class: GrowthClass; shapes: (readonly GrowthClass[])[] }>();
  for (const shape of [[], ...singles(parameters).map((term) => [term]), ...pairs(parameters)]) {
    const found = shape.length === 0 ? number(1) : normaliseGrowth(sum(shape));
    const key = growthText(found);
    const known = classes.get(key) ?? { class: found, shapes: [] };
    known.shapes.push(shape);
    classes.set(key, known);
  }
  return [...classes.values()];
}

/** The classes of one size, or of one expression in its place. */
function oneSized(of: GrowthClass): GrowthClass[] {
  return [...polynomial(of), { kind: "power", base: number(2), exponent: of }, { kind: "factorial", of }];
}

function polynomial(of: GrowthClass): GrowthClass[] {
  const logarithm = log(of);
  return [
    logarithm,
    power(of, 0.5),
    of,
    product([of, logarithm]),
    power(of, 1.5),
    power(of, 2),
    product([power(of, 2), logarithm]),
    power(of, 3),
    power(of, 4),
  ];
}

function singles(parameters: readonly string[]): GrowthClass[] {
  const sizes = parameters.map(size);
  if (sizes.length < 2) return sizes.flatMap(oneSized);
  const [all, least, most] = [sum(sizes), min(sizes), max(sizes)];
  return [
    ...[...sizes, all].flatMap(oneSized),
    ...[least, most].flatMap(polynomial),
    ...couples(sizes).flatMap(([one, other]) => mixed(one, other)),
    product([all, log(least)]),
    product([least, log(all)]),
    product([...sizes, log(all)]),
    ...(sizes.length > 2 ? [product(sizes)] : []),
  ];
}

/** What two sizes may cost together, beyond the sum of what each costs alone. */
function mixed(one: GrowthClass, other: GrowthClass): GrowthClass[] {
  const both = product([one, other]);
  return [
    both,
    power(both, 2),
    product([both, sum([one, other])]),
    ...[[one, other] as const, [other, one] as const].flatMap(([first, second]) => [
      product([first, log(second)]),
      product([power(first, 2), second]),
      product([both, log(first)]),
    ]),
  ];
}

/** Sums of what each of two sizes costs by itself. */
function pairs(parameters: readonly string[]): GrowthClass[][] {
  return couples(parameters.map(size)).flatMap(([one, other]) =>
    summands(one).flatMap((left) => summands(other).map((right) => [left, right])),
  );
}

function summands(of: GrowthClass): GrowthClass[] {
  return [log(of), of, product([of, log(of)]), power(of, 2)];
}

function couples(sizes: readonly GrowthClass[]): [GrowthClass, GrowthClass][] {
  return sizes.flatMap((one, at) =>
    sizes.slice(at + 1).map((other): [GrowthClass, GrowthClass] => [one, other]),
  );
}

// 1 / n is a start-up cost that many operations share.
function lesserTerms(parameters: readonly string[]): GrowthClass[] {
  const sizes = parameters.map(size);
  const bases = sizes.length < 2 ? sizes : [...sizes, sum(sizes)];
  return [power(sum(sizes), -1), ...bases.flatMap(summands)];
}

function min(of: readonly GrowthClass[]): GrowthClass {
  return { kind: "min", of };
}

function max(of: readonly GrowthClass[]): GrowthClass {
  return { kind: "max", of };
}
