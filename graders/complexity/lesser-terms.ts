import type { Candidate } from "./candidates.ts";
import { power, product, sum, type GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import { normaliseGrowth } from "./print-growth.ts";

// How unlikely the gain of a lesser term must be (in the manner of an F test of one term more) lest it only follow the
// jitter: with 7 points it must make the residual 4 times smaller than every fit without one, with 17 points 2.3 times.
const LESSER_F = 60;
// The outer loop of two is no surprise.
const NATURAL_F = 6;

/** How many times smaller a lesser term must make the residual. */
export function lesserGain(count: number, candidate: Candidate, lesser: GrowthClass): number {
  return isNatural(candidate, lesser) ? gainOf(NATURAL_F, count) : gainBeyondChance(count);
}

/** How many times smaller a term more makes the residual of so many points that it follows more than their jitter. */
export function gainBeyondChance(count: number): number {
  return gainOf(LESSER_F, count);
}

function gainOf(least: number, count: number): number {
  return Math.sqrt(1 + least / Math.max(1, count - 3));
}

/** Further terms that come with a lesser one: three loops within each other have terms for two and for one. */
export function outerLoops(
  { class: of, lesser: slower }: Candidate,
  lesser: GrowthClass | undefined,
): GrowthClass[] {
  if (lesser?.kind === "size")
    return slower.filter((other) => other.kind === "size" && other.name > lesser.name);
  if (lesser?.kind !== "power" || lesser.exponent.kind !== "number" || of.kind !== "power") return [];
  const { base, exponent } = lesser;
  if (!isPower(of, exponent.value + 1)) return [];
  return Array.from({ length: Math.max(0, exponent.value - 1) }, (_, at) => power(base, at + 1));
}

/** Whether a term is the outer one of two loops, whose constant is often the larger. */
export function isNatural({ class: of }: Candidate, lesser: GrowthClass): boolean {
  if (lesser.kind === "size") return isPower(of, 2) || isPlainProduct(of);
  if (lesser.kind === "product" && isPlainProduct(lesser)) return isWalkOver(of, lesser);
  return [2, 3, 4].some((exponent) => isPower(lesser, exponent) && isPower(of, exponent + 1));
}

// A walk from each cell of a board, along either side: what there is to do in a cell comes besides.
function isWalkOver(of: GrowthClass, cells: GrowthClass & { kind: "product" }): boolean {
  return growthText(of) === growthText(walksOver(cells));
}

const walks = new WeakMap<GrowthClass, GrowthClass>();

function walksOver(cells: GrowthClass & { kind: "product" }): GrowthClass {
  const found = walks.get(cells) ?? normaliseGrowth(product([cells, sum(cells.factors)]));
  walks.set(cells, found);
  return found;
}

function isPower(growth: GrowthClass, exponent: number): boolean {
  return (
    growth.kind === "power" &&
    growth.base.kind === "size" &&
    growth.exponent.kind === "number" &&
    growth.exponent.value === exponent
  );
}

function isPlainProduct(growth: GrowthClass): boolean {
  return growth.kind === "product" && growth.factors.every(({ kind }) => kind === "size");
}
