// The sets' own harnesses give a test a second or more, and where the reference is slow four times what it takes. Ten thousand
// million instructions are a second or two.
const LEAST_FUEL = 10_000_000_000;
const FUEL_FACTOR = 4;

/** What a candidate may spend on one imported case, by what the reference spends on the costliest of them. */
export function caseFuel(cost: number): number {
  return Math.max(LEAST_FUEL, cost * FUEL_FACTOR);
}
