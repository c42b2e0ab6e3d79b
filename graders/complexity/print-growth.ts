import { collapse } from "./collapse-growth.ts";
import { expandGrowth } from "./expand-growth.ts";
import type { GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";

/** The one form of a class: multiplied out, without constants and without what the rest outgrows. */
export function normaliseGrowth(growth: GrowthClass): GrowthClass {
  return collapse(expandGrowth(growth));
}

/** A class in its one form, sizes in alphabetical order, e.g. `O(log(min(m, n)))` or `O((m + n) log(m + n))`. */
export function printGrowth(growth: GrowthClass): string {
  return `O(${growthText(normaliseGrowth(growth))})`;
}
