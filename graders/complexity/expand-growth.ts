import { meets } from "./compare-growth.ts";
import { collapse } from "./collapse-growth.ts";
import { dropOutgrown } from "./drop-outgrown.ts";
import { log, number, product, sum, type GrowthClass } from "./growth-class.ts";
import { growthText } from "./growth-text.ts";
import type { Factor, Monomial } from "./monomial.ts";

/**
 * Multiplies a class out to a sum of monomials that has the same growth: constants go, max(a, b) is a + b, a power of a
 * sum is the sum of powers, a logarithm of a product the sum of logarithms. What the rest outgrows is dropped.
 */
export function expandGrowth(growth: GrowthClass): readonly Monomial[] {
  return dropOutgrown(expand(growth));
}

function expand(growth: GrowthClass): readonly Monomial[] {
  switch (growth.kind) {
    case "number":
      return [[]];
    case "size":
      return atom(growth);
    case "sum":
      return dropOutgrown(growth.terms.flatMap(expand));
    case "max":
      return dropOutgrown(growth.of.flatMap(expand));
    case "product":
      return growth.factors.map(expand).reduce(times, [[]]);
    case "power":
      return expandPower(growth.base, growth.exponent);
    case "log":
      return dropOutgrown(expandGrowth(growth.of).flatMap((monomial) => monomial.flatMap(expandLog)));
    case "factorial":
      return growth.of.kind === "number" ? [[]] : atom({ kind: "factorial", of: growth.of });
    case "min":
      return expandMin(growth.of);
  }
}

function atom(growth: GrowthClass, exponent = 1): readonly Monomial[] {
  return [[{ atom: growth, exponent }]];
}

function times(one: readonly Monomial[], other: readonly Monomial[]): readonly Monomial[] {
  return dropOutgrown(one.flatMap((left) => other.map((right) => mergeFactors([...left, ...right]))));
}

function mergeFactors(factors: readonly Factor[]): Monomial {
  const merged = new Map<string, Factor>();
  for (const { atom: found, exponent } of factors) {
    const key = growthText(found);
    merged.set(key, { atom: found, exponent: exponent + (merged.get(key)?.exponent ?? 0) });
  }
  return [...merged.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, factor]) => (factor.exponent === 0 ? [] : [factor]));
}

function expandPower(base: GrowthClass, exponent: GrowthClass): readonly Monomial[] {
  if (base.kind === "number") return expandExponential(base.value, exponent);
  if (exponent.kind !== "number")
    return atom({ kind: "power", base: collapse(expandGrowth(base)), exponent });
  const monomials = expandGrowth(base);
  if (exponent.value < 0 && monomials.length > 1) return atom(collapse(monomials), exponent.value);
  return monomials.map((monomial) =>
    mergeFactors(monomial.map((factor) => ({ ...factor, exponent: factor.exponent * exponent.value }))),
  );
}

// 2^(3n + 1) is 8^n: constants in an exponent's sum go, those in its product belong to the base.
function expandExponential(base: number, exponent: GrowthClass): readonly Monomial[] {
  if (exponent.kind === "number" || base <= 1) return [[]];
  if (exponent.kind === "sum") {
    const terms = exponent.terms.filter(({ kind }) => kind !== "number");
    if (terms.length < exponent.terms.length || terms.length === 1)
      return expandExponential(base, terms.length === 0 ? number(1) : sum(terms));
    return atom({ kind: "power", base: number(base), exponent: sum(terms.toSorted(byText)) });
  }
  if (exponent.kind !== "product") return atom({ kind: "power", base: number(base), exponent });
  const factors = exponent.factors.filter(({ kind }) => kind !== "number");
  const scale = exponent.factors.reduce(
    (total, factor) => (factor.kind === "number" ? total * factor.value : total),
    1,
  );
  if (scale === 1)
    return atom({ kind: "power", base: number(base), exponent: product(factors.toSorted(byText)) });
  return expandExponential(Number((base ** scale).toPrecision(4)), product(factors));
}

function byText(one: GrowthClass, other: GrowthClass): number {
  return growthText(one) < growthText(other) ? -1 : 1;
}

/** The logarithm of one factor; its exponent is a constant before the logarithm. */
function expandLog({ atom: of, exponent }: Factor): readonly Monomial[] {
  if (exponent < 0) return [];
  if (of.kind === "power")
    return expand(of.base.kind === "number" ? of.exponent : product([of.exponent, log(of.base)]));
  if (of.kind === "factorial") return expand(product([of.of, log(of.of)]));
  return atom(log(of));
}

function expandMin(all: readonly GrowthClass[]): readonly Monomial[] {
  const parts = all.map((part) => collapse(expandGrowth(part))).toSorted(byText);
  const least = parts.filter(
    (part, at) =>
      !parts.some(
        (other, rival) => rival !== at && meets(other, part) && (rival < at || !meets(part, other)),
      ),
  );
  if (least.length === 1) return expand(least[0] as GrowthClass);
  const logged = least.flatMap((part) => (part.kind === "log" ? [part.of] : []));
  return atom(logged.length === least.length ? log({ kind: "min", of: logged }) : { kind: "min", of: least });
}
