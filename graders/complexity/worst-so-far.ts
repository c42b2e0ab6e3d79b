import type { Point } from "./complexity.ts";
import type { Jitter } from "./jitter.ts";

/**
 * The points that no smaller input outdoes by more than jitter. The class is that of the worst inputs of up to some size: where the
 * families happen to be easy at one size, as when it is odd or no multiple of another number, that size says nothing.
 */
export function worstSoFar(points: readonly Point[], { units, share }: Jitter): readonly Point[] {
  return points.filter(
    (point) =>
      !points.some(
        (other) => isWithin(other.size, point.size) && other.cost > point.cost * (1 + share) + units,
      ),
  );
}

function isWithin(smaller: Point["size"], larger: Point["size"]): boolean {
  return Object.entries(smaller).every(([name, value]) => value <= (larger[name] ?? 0));
}
