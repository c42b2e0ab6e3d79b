import type { Point } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { farApart } from "./far-apart.ts";
import type { GrowthClass } from "./growth-class.ts";

// A side tells where it has so many sizes, the last of which is so many times the first, and costs rise along it by this share.
const [FEWEST_SIZES, LEAST_SPAN, LEAST_RISE] = [4, 16, 0.3];
// Rises between sizes that are closer say more about where tables double.
const PACE = 1.9;
// What else is spent may hide so much of a power at the start of a side. Steps may make a class look any amount faster.
const MOST_HIDDEN = 0.6;
// Rises that differ by less are those of a straight line, and a class that rises by more than this power has no part in it.
const [STRAIGHT, BENT] = [0.01, 1.08];

/**
 * Of several sizes, whether a class may grow as costs do where one of them grows alone: by about the same power over the largest
 * sizes, and along a straight line where they do. On the diagonal m^2 + n, m^2 and min(m, n)^2 look alike.
 */
export function mayFollowSides(
  points: readonly Point[],
  parameters: readonly string[],
): (growth: GrowthClass) => boolean {
  if (parameters.length < 2) return () => true;
  const sides = parameters.flatMap((name) => {
    const side = sideOf(points, name);
    const rises = risesOf(side, name, ({ cost }) => cost);
    return rises === null ? [] : [{ side, name, rises }];
  });
  return (growth) =>
    sides.every(({ side, name, rises }) => {
      const own = risesOf(side, name, ({ size }) => evaluateGrowth(growth, size));
      if (own === null) return false;
      return own.power - rises.power <= MOST_HIDDEN && !(rises.isStraight && own.power > BENT);
    });
}

/** The points at which all other sizes are the least, by the one that grows, and not too near to each other. */
function sideOf(points: readonly Point[], name: string): Point[] {
  const least = (of: string) => Math.min(...points.map(({ size }) => size[of] ?? 0));
  const side = points
    .filter(({ size }) => Object.entries(size).every(([of, value]) => of === name || value === least(of)))
    .toSorted((one, other) => (one.size[name] ?? 0) - (other.size[name] ?? 0));
  return farApart(side, PACE, ({ size }) => size[name] ?? 1);
}

interface Rises {
  /** Of the size, over the last two rises. */
  readonly power: number;
  readonly isStraight: boolean;
}

/** Null where values hardly rise, or go up and down. */
function risesOf(side: readonly Point[], name: string, valueOf: (point: Point) => number): Rises | null {
  const sizes = side.map(({ size }) => size[name] ?? 1);
  const values = side.map(valueOf);
  const [first = 1, last = 1] = [values[0], values.at(-1)];
  if (side.length < FEWEST_SIZES || (sizes.at(-1) ?? 1) < LEAST_SPAN * (sizes[0] ?? 1)) return null;
  if (last - first < LEAST_RISE * first) return null;
  const units = sizes
    .slice(1)
    .map(
      (size, at) => ((values[at + 1] as number) - (values[at] as number)) / (size - (sizes[at] as number)),
    );
  const [before, most] = units.slice(-2) as [number, number];
  if (before <= 0 || most <= 0) return null;
  const pace = (sizes.at(-1) as number) / (sizes.at(-2) as number);
  return {
    power: 1 + Math.log(most / before) / Math.log(pace),
    isStraight: Math.max(...units) - Math.min(...units) < STRAIGHT * most,
  };
}
