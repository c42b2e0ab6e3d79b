import { candidatesOf, type Candidate } from "./candidates.ts";
import type { Point } from "./complexity.ts";
import { fitCosts } from "./fit.ts";
import { number, size, type GrowthClass } from "./growth-class.ts";
import type { Jitter } from "./jitter.ts";
import { KNOWN_BASES } from "./known-bases.ts";

const LEAST_BASE = 1.15;
const MOST_BASE = 5.5;
const GRID = 60;
const STEEP = 4;
const REFINEMENTS = 25;
// A base that is looked for fits nearly anything that is steep; worse than this it explains nothing.
const WORST_RESIDUAL = 0.08;
const NEAR_KNOWN = 0.006;
// 2^n with a term of n beside it looks like 2.1^n; no recursion comes that near to a whole base.
const NEAR_WHOLE = 0.08;
const INTEGER_RARITY = 3;
const KNOWN_RARITY = 6;
const OTHER_RARITY = 10;

/** Exponentials of the one base that explains the counts best, for each size that is small enough to be an exponent. */
export function exponentialCandidates(
  points: readonly Point[],
  parameters: readonly string[],
  jitter: Jitter,
): readonly Candidate[] {
  const shapes = parameters.flatMap((name) => {
    const base = fitBase(points, name, jitter);
    if (base === null || base === 2 || base === 3) return [];
    const term: GrowthClass = { kind: "power", base: number(base), exponent: size(name) };
    return [{ terms: [term], rarity: rarityOf(base) }];
  });
  return shapes.length === 0 ? [] : candidatesOf(shapes, parameters);
}

// The smaller third is left out: there the first few calls are not yet like the rest.
function fitBase(all: readonly Point[], name: string, jitter: Jitter): number | null {
  const points = all.slice(Math.floor(all.length / 3));
  const at = points.map((point) => point.size[name] ?? 1);
  if (Math.max(...at) * Math.log(MOST_BASE) > 600) return null;
  const costs = points.map(({ cost }) => cost);
  const residualOf = (base: number) =>
    fitCosts([at.map((each) => base ** each), at], costs, jitter.units, 1)?.residual ?? Infinity;
  // What is no steeper than a power is not worth the search.
  if (Math.max(...costs) < STEEP * Math.min(...costs)) return null;
  const step = (MOST_BASE / LEAST_BASE) ** (1 / GRID);
  const grid = Array.from({ length: GRID + 1 }, (_, index) => LEAST_BASE * step ** index);
  const residuals = grid.map(residualOf);
  const rough = grid[residuals.indexOf(Math.min(...residuals))] ?? LEAST_BASE;
  const found = narrow(residualOf, rough / step, rough * step);
  return residualOf(found) > WORST_RESIDUAL ? null : printable(found);
}

function rarityOf(base: number): number {
  if (Number.isInteger(base)) return INTEGER_RARITY;
  return KNOWN_BASES.includes(base) ? KNOWN_RARITY : OTHER_RARITY;
}

/** The least value of a function with one valley, by cutting the interval to two thirds again and again. */
function narrow(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let round = 0; round < REFINEMENTS; round++) {
    const third = (high - low) / 3;
    if (of(low + third) <= of(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

function printable(base: number): number {
  const known = KNOWN_BASES.find((each) => Math.abs(base / each - 1) < NEAR_KNOWN);
  if (known !== undefined) return known;
  const whole = Math.round(base);
  return whole > 1 && Math.abs(base / whole - 1) < NEAR_WHOLE ? whole : Number(base.toPrecision(3));
}
