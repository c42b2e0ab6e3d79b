import { sizeNames, type GrowthClass } from "./growth-class.ts";
import { magnitudeOf } from "./magnitude.ts";
import { raysOver, type Ray } from "./rays.ts";
import { order, type Series } from "./series.ts";

/** How the first of two classes grows beside the second, over all their sizes at once. */
export type GrowthOrder = "slower" | "same" | "faster" | "incomparable";

/** How a class grows along each of some rays. */
export type Profile = readonly Series[];

/**
 * Compares two classes along the fixed rays of `raysOver`, exactly on each. `slower` means: on no ray faster, and on
 * one slower; where one is slower here and faster there, they are incomparable, as O(m) and O(n) are.
 */
export function compareGrowth(one: GrowthClass, other: GrowthClass): GrowthOrder {
  const names = [...new Set([...sizeNames(one), ...sizeNames(other)])].toSorted();
  return compareAlong(raysOver(names), (ray) => order(magnitudeOf(one, ray), magnitudeOf(other, ray)));
}

/** Whether measured growth is within what is required. */
export function meets(measured: GrowthClass, required: GrowthClass): boolean {
  const found = compareGrowth(measured, required);
  return found === "same" || found === "slower";
}

/** What `compareProfiles` compares, for a class that is compared often. */
export function profileOf(growth: GrowthClass, rays: readonly Ray[]): Profile {
  return rays.map((ray) => magnitudeOf(growth, ray));
}

/** `compareGrowth` for profiles over the same rays. */
export function compareProfiles(one: Profile, other: Profile): GrowthOrder {
  return compareAlong(one, (magnitude, at) => order(magnitude, other[at] as Series));
}

// Two rays that contradict each other decide: most classes of several sizes part within the first few.
function compareAlong<T>(rays: readonly T[], signOf: (ray: T, at: number) => number): GrowthOrder {
  let [slower, faster] = [false, false];
  for (const [at, ray] of rays.entries()) {
    const sign = signOf(ray, at);
    slower ||= sign < 0;
    faster ||= sign > 0;
    if (slower && faster) return "incomparable";
  }
  if (slower) return "slower";
  return faster ? "faster" : "same";
}
