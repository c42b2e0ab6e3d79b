import { compareGrowth } from "../../../graders/complexity/compare-growth.ts";
import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";

// The base of an exponential is read off counts, and never to more digits than this share.
const NEAR_BASE = 0.01;
const BASE = /\d+(?:\.\d+)?(?=\^)/g;

/** Whether a measured class is the true one; the bases of exponentials need only be near. */
export function isSameClass(measured: string, truth: string, sizes: readonly string[]): boolean {
  const bases = [...truth.matchAll(BASE)].map(([base]) => base);
  const measuredBases = [...measured.matchAll(BASE)].map(([base]) => base);
  const areNear =
    bases.length === measuredBases.length &&
    bases.every((base, at) => Math.abs(Number(measuredBases[at]) / Number(base) - 1) < NEAR_BASE);
  const read = areNear ? measured.replaceAll(BASE, () => bases.shift() ?? "") : measured;
  return compareGrowth(parseGrowth(read, sizes), parseGrowth(truth, sizes)) === "same";
}
