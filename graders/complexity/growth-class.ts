/**
 * A class of growth over named sizes, as it is written inside `O(...)`. `sqrt(n)` is the power 0.5. Constants and bases
 * of logarithms mean nothing but in an exponent: 2^n and 4^n differ.
 */
export type GrowthClass =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "size"; readonly name: string }
  | { readonly kind: "sum"; readonly terms: readonly GrowthClass[] }
  | { readonly kind: "product"; readonly factors: readonly GrowthClass[] }
  | { readonly kind: "power"; readonly base: GrowthClass; readonly exponent: GrowthClass }
  | { readonly kind: "log"; readonly of: GrowthClass }
  | { readonly kind: "factorial"; readonly of: GrowthClass }
  | { readonly kind: "min"; readonly of: readonly GrowthClass[] }
  | { readonly kind: "max"; readonly of: readonly GrowthClass[] };

export function number(value: number): GrowthClass {
  return { kind: "number", value };
}

export function size(name: string): GrowthClass {
  return { kind: "size", name };
}

/** A sum; of one term that term itself. */
export function sum(terms: readonly GrowthClass[]): GrowthClass {
  return terms.length === 1 ? (terms[0] as GrowthClass) : { kind: "sum", terms };
}

/** A product; of one factor that factor itself, of none the number 1. */
export function product(factors: readonly GrowthClass[]): GrowthClass {
  if (factors.length === 0) return number(1);
  return factors.length === 1 ? (factors[0] as GrowthClass) : { kind: "product", factors };
}

export function power(base: GrowthClass, exponent: number): GrowthClass {
  return exponent === 1 ? base : { kind: "power", base, exponent: number(exponent) };
}

export function log(of: GrowthClass): GrowthClass {
  return { kind: "log", of };
}

/** Whether a class is a factorial or a power whose exponent grows. */
export function outrunsPowers(growth: GrowthClass): boolean {
  return growth.kind === "factorial" || (growth.kind === "power" && growth.exponent.kind !== "number");
}

/** What a class is made of, one level down. */
function partsOf(growth: GrowthClass): readonly GrowthClass[] {
  switch (growth.kind) {
    case "number":
    case "size":
      return [];
    case "sum":
      return growth.terms;
    case "product":
      return growth.factors;
    case "power":
      return [growth.base, growth.exponent];
    case "log":
    case "factorial":
      return [growth.of];
    case "min":
    case "max":
      return growth.of;
  }
}

/** The names of the sizes in a class, each once, in alphabetical order. */
export function sizeNames(growth: GrowthClass): string[] {
  const names = growth.kind === "size" ? [growth.name] : partsOf(growth).flatMap(sizeNames);
  return [...new Set(names)].toSorted();
}

/** The same class with every size replaced by what `rename` gives for its name. */
export function replaceSizes(growth: GrowthClass, rename: (name: string) => GrowthClass): GrowthClass {
  const inside = (part: GrowthClass) => replaceSizes(part, rename);
  switch (growth.kind) {
    case "number":
      return growth;
    case "size":
      return rename(growth.name);
    case "sum":
      return { kind: "sum", terms: growth.terms.map(inside) };
    case "product":
      return { kind: "product", factors: growth.factors.map(inside) };
    case "power":
      return { kind: "power", base: inside(growth.base), exponent: inside(growth.exponent) };
    case "log":
    case "factorial":
      return { kind: growth.kind, of: inside(growth.of) };
    case "min":
    case "max":
      return { kind: growth.kind, of: growth.of.map(inside) };
  }
}
