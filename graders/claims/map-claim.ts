import { parseGrowth, GrowthSyntaxError } from "../complexity/parse-growth.ts";
import { replaceSizes, size, sizeNames, sum, type GrowthClass } from "../complexity/growth-class.ts";

// Words speak of the size of the whole input.
const NAMED: Readonly<Record<string, string>> = {
  constant: "1",
  logarithmic: "log n",
  linearithmic: "n log n",
  "log-linear": "n log n",
  linear: "n",
  quadratic: "n^2",
  cubic: "n^3",
  exponential: "2^n",
  factorial: "n!",
};

/**
 * Reads a claim over the problem's size parameters. A claim may spell them in other letter cases; over a problem with
 * one size, a claim with one name of any kind is about it. Null where it cannot be read or speaks of other sizes.
 */
export function mapClaim(claimed: string, parameters: readonly string[]): GrowthClass | null {
  const named = NAMED[claimed];
  if (named !== undefined) return replaceSizes(parseGrowth(named), () => sum(parameters.map(size)));
  const growth = readClaim(claimed, parameters);
  if (growth === null) return null;
  const names = sizeNames(growth);
  const known = names.map((name) => findParameter(name, parameters));
  if (known.every((name) => name !== null)) return rename(growth, names, known);
  const [only] = parameters;
  return only !== undefined && parameters.length === 1 && names.length === 1
    ? rename(growth, names, [only])
    : null;
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

function rename(growth: GrowthClass, names: readonly string[], known: readonly string[]): GrowthClass {
  return replaceSizes(growth, (name) => size(known[names.indexOf(name)] ?? name));
}
