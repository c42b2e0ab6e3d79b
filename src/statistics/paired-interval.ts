import { covarianceOf, meanOf, varianceOf } from "./moments.ts";
import { clusterInterval } from "./rate-interval.ts";

/** Two models on the same problems: the rate of each at every one of them, in one order, and how many answers they come from. */
export interface Pair {
  readonly ones: readonly number[];
  readonly others: readonly number[];
  readonly samples: number;
}

/**
 * The 95 % interval of the difference of two paired means, from the interval of each and their correlation: MOVER, [Zou and
 * Donner 2008](https://doi.org/10.1002/sim.3095), of which [Newcombe 1998](https://doi.org/10.1002/(SICI)1097-0258(19981130)17:22%3C2635::AID-SIM954%3E3.0.CO;2-C), method 10, is the case of
 * yes and no. It does not collapse where the two never differ.
 */
export function pairedInterval({ ones, others, samples }: Pair): [number, number] {
  const [one, other] = [meanOf(ones), meanOf(others)];
  const [oneLow, oneHigh] = clusterInterval(ones, samples);
  const [otherLow, otherHigh] = clusterInterval(others, samples);
  const correlation = correlationOf(ones, others);
  const difference = one - other;
  return [
    Math.max(-1, difference - joined(one - oneLow, otherHigh - other, correlation)),
    Math.min(1, difference + joined(oneHigh - one, other - otherLow, correlation)),
  ];
}

function joined(a: number, b: number, correlation: number): number {
  return Math.sqrt(Math.max(0, a ** 2 + b ** 2 - 2 * correlation * a * b));
}

function correlationOf(ones: readonly number[], others: readonly number[]): number {
  const deviations = Math.sqrt(varianceOf(ones) * varianceOf(others));
  return deviations === 0 ? 0 : covarianceOf(ones, others) / deviations;
}
