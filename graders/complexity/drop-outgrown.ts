import { compareGrowth } from "./compare-growth.ts";
import { sum } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import { toClass, type Monomial } from "./monomial.ts";

// An expression that multiplies out to more is kept as far as it has come: nobody writes one.
const MOST_MONOMIALS = 24;

/** What is left of a sum without doubles and without what the rest of it outgrows. */
export function dropOutgrown(monomials: readonly Monomial[]): readonly Monomial[] {
  const distinct = new Map(monomials.map((monomial) => [growthText(toClass(monomial)), monomial]));
  const kept = [...distinct.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, MOST_MONOMIALS)
    .map(([, monomial]) => monomial);
  for (const monomial of kept.toReversed()) {
    const rest = kept.filter((other) => other !== monomial);
    if (rest.length > 0 && outgrows(rest, monomial)) kept.splice(kept.indexOf(monomial), 1);
  }
  return kept.length === 0 ? [[]] : kept;
}

function outgrows(rest: readonly Monomial[], monomial: Monomial): boolean {
  const found = compareGrowth(toClass(monomial), sum(rest.map(toClass)));
  return found === "slower" || found === "same";
}
