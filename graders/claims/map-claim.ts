import { parseGrowth, GrowthSyntaxError } from "../complexity/parse-growth.ts";
import { product, replaceSizes, size, sizeNames, sum, type GrowthClass } from "../complexity/growth-class.ts";
import { printGrowth } from "../complexity/print-growth.ts";
import type { TotalKind } from "./total-sizes.ts";

// Words speak of the size of the whole input.
const NAMED: ReadonlyMap<string, string> = new Map([
  ["constant", "1"],
  ["logarithmic", "log n"],
  ["linearithmic", "n log n"],
  ["log-linear", "n log n"],
  ["linear", "n"],
  ["quadratic", "n^2"],
  ["cubic", "n^3"],
  ["exponential", "2^n"],
  ["factorial", "n!"],
]);

/**
 * Reads a claim over the problem's size parameters. A claim may spell them in other letter cases; over a problem with
 * one size, a claim with one name of any kind is about it; two usual names, such as a and b, may stand for two sizes where it does
 * not matter which is which; `totals` are names that stand for all the sizes. Null where
 * it cannot be read, speaks of other sizes, or of a lone n that may be any of several.
 */
export function mapClaim(
  claimed: string,
  parameters: readonly string[],
  totals: ReadonlyMap<string, TotalKind> = new Map(),
): GrowthClass | null {
  const named = NAMED.get(claimed);
  if (named !== undefined) return replaceSizes(parseGrowth(named), () => sum(parameters.map(size)));
  const growth = readClaim(claimed, parameters);
  if (growth === null) return null;
  const names = sizeNames(growth);
  const meanings = names.map((name) => {
    const isLone = names.length === 1;
    const total = isLone || !parameters.includes(name) ? totals.get(name) : undefined;
    return meaningOf({ name, isLone, total }, parameters);
  });
  if (meanings.includes(null)) return mapPair(growth, parameters);
  return replaceSizes(growth, (name) => meanings[names.indexOf(name)] ?? size(name));
}

interface NamedSize {
  readonly name: string;
  /** Whether the claim has no other name. */
  readonly isLone: boolean;
  readonly total: TotalKind | undefined;
}

function meaningOf({ name, isLone, total }: NamedSize, parameters: readonly string[]): GrowthClass | null {
  const [only] = parameters;
  if (isLone && only !== undefined && parameters.length === 1) return size(only);
  if (total !== undefined && parameters.length > 1) return totalOf(total, parameters.map(size));
  // People write n of whatever they have in mind: the sum, the longer, one of them.
  if (isLone && parameters.length > 1 && name.toLowerCase() === "n") return null;
  const parameter = findParameter(name, parameters);
  return parameter === null ? null : size(parameter);
}

// What people call two sizes that play the same part, besides names that end in 1 and 2.
const PAIRS: ReadonlySet<string> = new Set(["a b", "c r", "p q", "s t", "x y", "e v", "cols rows"]);

/** A class over a pair of other names, when it does not matter which is which: O(len(a) + len(b)) is O(m + n). */
function mapPair(growth: GrowthClass, parameters: readonly string[]): GrowthClass | null {
  const names = sizeNames(growth);
  const [first = "", second = ""] = names.map((name) => name.toLowerCase());
  if (names.length !== 2 || parameters.length !== 2 || names.some((name) => findParameter(name, parameters)))
    return null;
  const isNumbered = first.endsWith("1") && second === `${first.slice(0, -1)}2`;
  if (!isNumbered && !PAIRS.has(`${first} ${second}`)) return null;
  const over = (order: readonly string[]) =>
    replaceSizes(growth, (name) => size(order[names.indexOf(name)] ?? name));
  const [one, other] = [over(parameters), over(parameters.toReversed())];
  return printGrowth(one) === printGrowth(other) ? one : null;
}

function totalOf(kind: TotalKind, sizes: readonly GrowthClass[]): GrowthClass {
  switch (kind) {
    case "sum":
      return sum(sizes);
    case "product":
      return product(sizes);
    case "least":
      return { kind: "min", of: sizes };
    case "most":
      return { kind: "max", of: sizes };
  }
}

function readClaim(claimed: string, parameters: readonly string[]): GrowthClass | null {
  try {
    return parseGrowth(claimed, parameters);
  } catch (error) {
    if (error instanceof GrowthSyntaxError) return null;
    throw error;
  }
}

function findParameter(name: string, parameters: readonly string[]): string | null {
  if (parameters.includes(name)) return name;
  return parameters.find((each) => each.toLowerCase() === name.toLowerCase()) ?? null;
}
