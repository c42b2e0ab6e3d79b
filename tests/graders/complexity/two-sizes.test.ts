import { describe, expect, it } from "vitest";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { probeSizes } from "../../../graders/complexity/probe-sizes.ts";

const { log2, max, min } = Math;

type Cost = (m: number, n: number) => number;

function pointsOf(cost: Cost, from = 4, to = 1024): Point[] {
  const probe = { from, to, factor: 2 };
  const sizes = probeSizes({ parameters: ["m", "n"], probe });
  return sizes.map((size) => ({ size, cost: cost(size["m"] ?? 1, size["n"] ?? 1), family: "random" }));
}

/** The same but for a share that follows no class. */
function shaken(cost: Cost, share: number): Cost {
  return (m, n) => cost(m, n) * (1 + share * Math.sin(7 * m + 3 * n));
}

function classOf(cost: Cost): string | null {
  return inferGrowth(pointsOf(cost), ["m", "n"], "O(m * n)").class;
}

describe("code of two sizes", () => {
  it.each<[string, string, Cost]>([
    ["searches in a tree over one of them", "O((m + n) log n)", (m, n) => (60 * m + 90 * n) * log2(n)],
    ["builds a heap and takes from it", "O(m log n + n)", (m, n) => 2000 + 300 * m * log2(n) + 400 * n],
    ["sorts both, each in a loop of its own", "O((m + n) log(m + n))", sortsBoth],
    ["copies one and goes along both", "O(n)", (m, n) => 30_000 + 8900 * n + 4200 * min(m, n)],
    ["merges, the longer one dearer", "O(m + n)", (m, n) => 18_000 * max(m, n) + 12_000 * min(m, n)],
    ["tries the smaller tree at each node of a chain", "O(min(m, n) * n)", alongChain],
    ["tries all pairs of colours from the second house on", "O(m * n^2)", pairsOfColours],
    ["rolls from each cell to a wall", "O(m * n^2 + m^2 * n)", (m, n) => m * n * (14_000 + 240 * max(m, n))],
  ])("that %s is %s", (_, wanted, cost) => {
    expect(classOf(cost)).toBe(wanted);
    expect(classOf(shaken(cost, 0.003))).toBe(wanted);
  });
});

// Counts of a program in Python that adds up each window of k numbers anew, k being no more than n: dear where windows are short.
const WINDOWS: readonly (readonly [n: number, k: number, cost: number])[] = [
  [16, 16, 19_167],
  [32, 32, 30_395],
  [64, 64, 52_878],
  [128, 128, 97_808],
  [256, 16, 3_230_028],
  [16, 256, 19_167],
  [256, 256, 187_632],
  [362, 362, 278_457],
  [512, 512, 406_419],
  [724, 724, 587_193],
  [1_024, 1_024, 842_937],
  [1_448, 1_448, 1_204_629],
  [2_048, 2_048, 1_716_369],
  [4_096, 16, 65_074_899],
  [16, 4_096, 19_167],
  [2_896, 2_896, 2_439_259],
  [4_096, 4_096, 3_462_606],
  [8_192, 8_192, 6_955_185],
  [16, 16_384, 19_167],
  [256, 16_384, 187_632],
  [4_096, 16_384, 3_462_606],
  [16_384, 16_384, 13_940_544],
];

describe("sizes that bind each other", () => {
  it("leave no class that two steps make of two dear points", () => {
    const points = WINDOWS.map(([n, k, cost]): Point => ({ size: { n, k }, cost, family: "random" }));
    const { class: found, met } = inferGrowth(points, ["n", "k"], "O(n)");
    expect(found).not.toBe("O(min(k, n))");
    expect(met).not.toBe(true);
  });
});

function sortsBoth(m: number, n: number): number {
  return 40_000 + 280 * n * log2(n) + 320 * m * log2(m) + 3500 * n + 3000 * m;
}

function pairsOfColours(m: number, n: number): number {
  return 45_000 + 1300 * n * (n - 1) * (m - 1) + 4600 * m * n;
}

/** From each node as far as both chains go on. */
function alongChain(m: number, n: number): number {
  const least = min(m, n);
  return 20_000 + 3000 * n + 1500 * (least * n - (least * least) / 2);
}

// Counts of a program in JavaScript that sorts the ends of n intervals and m points.
const INTERVALS: readonly (readonly [number, number, number])[] = [
  [4, 4, 315_460],
  [8, 8, 662_179],
  [16, 4, 1_212_890],
  [4, 16, 575_523],
  [16, 16, 1_476_001],
  [32, 32, 3_377_039],
  [64, 4, 6_360_768],
  [4, 64, 1_689_745],
  [64, 64, 7_746_614],
  [128, 128, 17_446_769],
  [256, 4, 32_908_535],
  [4, 256, 6_543_068],
  [16, 256, 7_703_022],
  [256, 16, 33_190_657],
  [64, 256, 12_457_800],
  [256, 64, 34_330_666],
  [256, 256, 39_070_469],
];

describe("a slower class that needs more constants and leaves more", () => {
  it("does not stand in the way of a sum that fits", () => {
    const costs = shaken((m, n) => sortsBoth(m, n) + (max(m, n) > 256 ? 60_000 : 0), 0.02);
    expect(classOf(costs)).toBe("O((m + n) log(m + n))");
  });

  it("nor does one that chance would have to bring near at so many points", () => {
    const points = INTERVALS.map(([n, m, cost]) => ({ size: { m, n }, cost, family: "descending" }));
    expect(inferGrowth(points, ["m", "n"], "O(m * n)").class).toBe("O((m + n) log(m + n))");
  });
});
