import { power, product, type GrowthClass } from "./growth-class.ts";

/** One atom (a size, a logarithm, a minimum, an exponential, a factorial) to a power. */
export interface Factor {
  readonly atom: GrowthClass;
  readonly exponent: number;
}

/** A product of factors; none stand for the constant 1. */
export type Monomial = readonly Factor[];

/** The class that a monomial stands for. */
export function toClass(monomial: Monomial): GrowthClass {
  return product(monomial.map(({ atom, exponent }) => power(atom, exponent)));
}
