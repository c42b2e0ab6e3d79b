import { meanOf, varianceOf } from "../../../src/statistics/moments.ts";
import { normalQuantile, t95 } from "../../../src/statistics/quantiles.ts";
import { clusterInterval, rateInterval } from "../../../src/statistics/rate-interval.ts";
import { wilson } from "../../../src/statistics/wilson.ts";
import type { Draws } from "./draws.ts";

type Interval = readonly [number, number];
type MakeInterval = (values: readonly number[], samples: number, draws: Draws) => Interval;

/** The interval that scoreboards have, first, beside others for the same mean over problems. */
export const RATE_INTERVALS: Readonly<Record<string, MakeInterval>> = {
  "as in scoreboards": rateInterval,
  "with t always": clusterInterval,
  "Wilson over problems": (values) => wilson(meanOf(values), values.length),
  "Student's t": studentInterval,
};

/** Those that take thousands of draws each. */
export const BOOTSTRAPS: Readonly<Record<string, MakeInterval>> = {
  "bootstrap, percentiles": (values, _samples, draws) => {
    const means = resampledMeans(values, draws);
    return [atShare(means, 0.025), atShare(means, 0.975)];
  },
  "bootstrap, BCa": (values, _samples, draws) => correctedInterval(values, resampledMeans(values, draws)),
};

export function studentInterval(values: readonly number[]): Interval {
  const mean = meanOf(values);
  const half = t95(values.length - 1) * Math.sqrt(varianceOf(values) / values.length);
  return [mean - half, mean + half];
}

const RESAMPLES = 500;

function resampledMeans(values: readonly number[], { uniform }: Draws): number[] {
  return Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let at = 0; at < values.length; at += 1) sum += values[Math.floor(uniform() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((one, other) => one - other);
}

function atShare(rising: readonly number[], share: number): number {
  return rising[Math.min(rising.length - 1, Math.max(0, Math.round(share * (rising.length - 1))))] ?? 0;
}

/** Efron 1987: bias-corrected and accelerated. */
function correctedInterval(values: readonly number[], means: readonly number[]): Interval {
  const mean = meanOf(values);
  const below = means.filter((one) => one < mean).length + means.filter((one) => one === mean).length / 2;
  if (below === 0 || below === means.length) return [atShare(means, 0.025), atShare(means, 0.975)];
  const bias = normalQuantile(below / means.length);
  const cubes = values.reduce((sum, value) => sum + (value - mean) ** 3, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const acceleration = squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
  const bound = (share: number) => {
    const z = bias + normalQuantile(share);
    return atShare(means, normalShare(bias + z / (1 - acceleration * z)));
  };
  return [bound(0.025), bound(0.975)];
}

/** The normal distribution below z: Abramowitz and Stegun 26.2.17, good to seven digits. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}
