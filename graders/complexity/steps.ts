import { evaluateGrowth } from "./evaluate-growth.ts";
import { number, outrunsPowers, type GrowthClass } from "./growth-class.ts";

type Size = Readonly<Record<string, number>>;

/** Python's whole numbers up to 256 are there already; each larger one is made, which costs time and space. */
export const CACHED = 256;

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

function cut(size: Size, most = CACHED): Size {
  return Object.fromEntries(Object.entries(size).map(([name, value]) => [name, Math.min(value, most)]));
}

function capExponentials(growth: GrowthClass): GrowthClass {
  if (growth.kind === "product") return { kind: "product", factors: growth.factors.map(capExponentials) };
  return outrunsPowers(growth) ? { kind: "min", of: [growth, number(CACHED)] } : growth;
}

// Where a size is the number itself: twice the number, or its square, needs a second digit beyond 2^30.
const LARGE = 2 ** 29;
const DIGIT_ENDS = [2 ** 15, LARGE];

/** What a class costs beyond numbers of one digit, and where they begin: steps that one size may have which is so large that it is a number itself. */
export function beyondDigits(growth: GrowthClass, sizes: readonly Size[]): number[][] {
  const values = sizes.flatMap((size) => Object.values(size));
  if (values.length > sizes.length || Math.max(...values) < LARGE) return [];
  return DIGIT_ENDS.flatMap((end) => [
    values.map((value) => (value > end ? 1 : 0)),
    sizes.map((size) => evaluateGrowth(growth, size) - evaluateGrowth(growth, cut(size, end))),
  ]);
}

// One point alone is explained by any constant.
const FEWEST_EXCHANGED = 2;

/** Where one of two sizes is the larger: what code does once to exchange the two. */
export function exchanges(sizes: readonly Size[]): number[][] {
  const names = Object.keys(sizes[0] ?? {});
  const [first = "", second = ""] = names;
  if (names.length !== 2) return [];
  const larger = (one: string, other: string) =>
    sizes.map((size) => ((size[one] ?? 1) > (size[other] ?? 1) ? 1 : 0));
  return [larger(first, second), larger(second, first)].filter(
    (column) => column.filter((each) => each > 0).length >= FEWEST_EXCHANGED,
  );
}
