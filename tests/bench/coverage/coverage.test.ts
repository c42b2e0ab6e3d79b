import { expect, test } from "vitest";
import { coverPairs } from "./cover-pairs.ts";
import { coverRates } from "./cover-rates.ts";
import { countFalseAlarms } from "./false-alarms.ts";
import { powerAtGap, summarizePower } from "./power-at-gap.ts";

const RUNS = 200;
const SEED = 1;

const ours = ({ interval }: { readonly interval: string }) => interval === "as in scoreboards";

test("95 % intervals of rates hold the truth 93 to 97 % of the time, at 40, 164 and 500 problems", () => {
  const covered = coverRates(RUNS, SEED, { bootstraps: false }).filter(ours);
  expect(covered.map(({ problems }) => problems)).toEqual([40, 164, 500]);
  for (const { mean } of covered) {
    expect(mean).toBeGreaterThanOrEqual(93);
    expect(mean).toBeLessThanOrEqual(97);
  }
});

test("so do those of differences", () => {
  const covered = coverPairs(RUNS, SEED).filter(ours);
  expect(covered.map(({ problems }) => problems)).toEqual([40, 164, 500]);
  for (const { mean } of covered) {
    expect(mean).toBeGreaterThanOrEqual(93);
    expect(mean).toBeLessThanOrEqual(97);
  }
});

test("equal models are called different in less than one run of twenty", () => {
  const alarms = countFalseAlarms(RUNS, SEED);
  expect(alarms).toHaveLength(12);
  const mean = alarms.reduce((sum, { corrected }) => sum + corrected, 0) / alarms.length;
  expect(mean).toBeLessThan(5);
  expect(Math.min(...alarms.map(({ uncorrected }) => uncorrected))).toBeGreaterThan(5);
});

test("a gap that would have shown four times in five is found 78 to 85 % of the time", () => {
  const power = summarizePower(powerAtGap(RUNS, SEED));
  expect(power.map(({ problems }) => problems)).toEqual([40, 164, 500]);
  for (const { mean } of power) {
    expect(mean).toBeGreaterThanOrEqual(78);
    expect(mean).toBeLessThanOrEqual(85);
  }
});

test("the same seed gives the same figures", () => {
  expect(countFalseAlarms(5, SEED)).toEqual(countFalseAlarms(5, SEED));
  expect(coverPairs(5, SEED)).toEqual(coverPairs(5, SEED));
});
