import { evaluateGrowth } from "./evaluate-growth.ts";
import { number, type GrowthClass } from "./growth-class.ts";

type Size = Readonly<Record<string, number>>;

// Python's whole numbers up to 256 are there already; each larger one is made, which costs time and space.
const CACHED = 256;

/**
 * What a class costs beyond the first 256 of each size, or of what counts up to an exponential: an honest loop has one
 * constant for small numbers and another for large ones, and is no faster growth for that.
 */
export function beyondCached(growth: GrowthClass, sizes: readonly Size[]): number[] | null {
  const capped = capExponentials(growth);
  const beyond = sizes.map((size) => evaluateGrowth(growth, size) - evaluateGrowth(capped, cut(size)));
  return beyond.some((value) => value > 0) ? beyond : null;
}

/** Where a size is beyond 256, for code that makes a number or two and is done. */
export function isBeyondCached(sizes: readonly Size[]): number[] {
  return sizes.map((size) => (Object.values(size).some((value) => value > CACHED) ? 1 : 0));
}

function cut(size: Size): Size {
  return Object.fromEntries(Object.entries(size).map(([name, value]) => [name, Math.min(value, CACHED)]));
}

function capExponentials(growth: GrowthClass): GrowthClass {
  if (growth.kind === "product") return { kind: "product", factors: growth.factors.map(capExponentials) };
  const isSteep =
    growth.kind === "factorial" || (growth.kind === "power" && growth.exponent.kind !== "number");
  return isSteep ? { kind: "min", of: [growth, number(CACHED)] } : growth;
}

/** Where one of two sizes is the larger: what code does once to exchange the two. */
export function exchanges(sizes: readonly Size[]): number[][] {
  const names = Object.keys(sizes[0] ?? {});
  const [first = "", second = ""] = names;
  if (names.length !== 2) return [];
  const larger = (one: string, other: string) =>
    sizes.map((size) => ((size[one] ?? 1) > (size[other] ?? 1) ? 1 : 0));
  return [larger(first, second), larger(second, first)].filter((column) => column.some((each) => each > 0));
}
