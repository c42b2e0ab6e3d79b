import { compareGrowth } from "./compare-growth.ts";
import { dropOutgrown } from "./drop-outgrown.ts";
import { log, power, product, sum, type GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import { toClass, type Factor, type Monomial } from "./monomial.ts";

/** A monomial with one logarithm taken out: `rest * log(sum of args)^exponent`. */
interface LogTerm {
  readonly rest: Monomial;
  readonly args: readonly GrowthClass[];
  readonly exponent: number;
}

/** Writes a sum of monomials as people do: log m + log n as log(m + n), m log m + n log n as (m + n) log(m + n). */
export function collapse(monomials: readonly Monomial[]): GrowthClass {
  const plain = monomials.filter((monomial) => logFactors(monomial).length !== 1);
  const logTerms = mergeLogs(monomials.flatMap(asLogTerm));
  const terms = [...plain.map(toClass), ...logTerms.map(logTermClass)];
  const whole = sum(terms.toSorted((one, other) => (growthText(one) < growthText(other) ? -1 : 1)));
  if (plain.length > 0 || logTerms.length < 2) return whole;
  const factored = factorLog(logTerms);
  return factored !== null && compareGrowth(factored, whole) === "same" ? factored : whole;
}

function logFactors(monomial: Monomial): Factor[] {
  return monomial.filter(({ atom }) => atom.kind === "log");
}

function asLogTerm(monomial: Monomial): LogTerm[] {
  const [found, ...more] = logFactors(monomial);
  if (found === undefined || found.atom.kind !== "log" || more.length > 0) return [];
  const rest = monomial.filter((factor) => factor !== found);
  return [{ rest, args: [found.atom.of], exponent: found.exponent }];
}

function mergeLogs(terms: readonly LogTerm[]): LogTerm[] {
  const merged = new Map<string, LogTerm>();
  for (const next of terms) {
    const key = `${next.exponent} ${growthText(toClass(next.rest))}`;
    const args = [...(merged.get(key)?.args ?? []), ...next.args];
    merged.set(key, { ...next, args });
  }
  return [...merged.values()];
}

function logTermClass({ rest, args, exponent }: LogTerm): GrowthClass {
  const factors = rest.map((factor) => power(factor.atom, factor.exponent));
  return product([...factors, power(log(mergeArgs(args)), exponent)]);
}

// log(a) and log(b) make log(a + b); where a and b are themselves logarithms the same holds inside.
function mergeArgs(args: readonly GrowthClass[]): GrowthClass {
  return collapse(dropOutgrown(args.map((atom) => [{ atom, exponent: 1 }])));
}

function factorLog(terms: readonly LogTerm[]): GrowthClass | null {
  const exponent = terms[0]?.exponent ?? 1;
  if (terms.some((each) => each.exponent !== exponent)) return null;
  const rests = collapse(terms.map(({ rest }) => rest));
  return product([rests, power(log(mergeArgs(terms.flatMap(({ args }) => args))), exponent)]);
}
