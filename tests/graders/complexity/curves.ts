import { makeRandom, type ComplexityRequirement } from "#problems";
import type { Point } from "../../../graders/complexity/complexity.ts";
import { BYTE_JITTER, INSTRUCTION_JITTER, type Jitter } from "../../../graders/complexity/jitter.ts";
import { probeSizes } from "../../../graders/complexity/probe-sizes.ts";

/** Costs as code of a known class would show them, jitter and traps included. */
export interface Curve {
  readonly name: string;
  readonly class: string;
  readonly parameters: readonly string[];
  readonly probe: ComplexityRequirement["probe"];
  readonly jitter: Jitter;
  /** The cost at the sizes, in the order of the parameters; `between` is a random number from low to high. */
  readonly cost: (sizes: readonly number[], between: (low: number, high: number) => number) => number;
}

/** What a probe of such code would measure; the seed decides the jitter. */
export function measureCurve({ parameters, probe, cost }: Curve, seed: number): Point[] {
  const random = makeRandom(seed);
  const between = (low: number, high: number) => low + ((high - low) * random.int(0, 1_000_000)) / 1_000_000;
  const requirement = { parameters, probe, time: "O(1)", space: "O(1)", per: "call", stress: null } as const;
  return probeSizes(requirement).map((size) => {
    const sizes = parameters.map((name) => size[name] ?? 1);
    return { size, cost: Math.round(cost(sizes, between)), family: "random" };
  });
}

const WIDE = { from: 16, to: 65536, factor: 4 };
const MIDDLE = { from: 16, to: 4096, factor: 4 };
const FINE = { from: 16, to: 4096, factor: 2 };
const SMALL = { from: 4, to: 256, factor: 2 };
const TABLE = { from: 8, to: 512, factor: 2 };

const { log2, sqrt, floor, ceil, round, max, min } = Math;
const nextPower = (value: number) => 2 ** ceil(log2(value));

type Cost = (n: number, between: (low: number, high: number) => number) => number;
type Cost2 = (m: number, n: number, between: (low: number, high: number) => number) => number;

function ofOne(name: string, wanted: string, cost: Cost, probe = WIDE, jitter = INSTRUCTION_JITTER): Curve {
  return {
    name,
    class: wanted,
    parameters: ["n"],
    probe,
    jitter,
    cost: ([n = 1], between) => cost(n, between),
  };
}

function ofTwo(name: string, wanted: string, cost: Cost2, probe = WIDE, jitter = INSTRUCTION_JITTER): Curve {
  return {
    name,
    class: wanted,
    parameters: ["m", "n"],
    probe,
    jitter,
    cost: ([m = 1, n = 1], between) => cost(m, n, between),
  };
}

function rounds(exact: number, fewer: number, more: number, between: (low: number, high: number) => number) {
  return max(1, exact + round(between(-fewer, more)));
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

const TIME_OF_ONE: readonly Curve[] = [
  ofOne("the first item", "O(1)", () => 2675),
  ofOne("a drift of one percent over a large start-up cost", "O(1)", (n) => 20_000 + 10 * log2(n)),
  ofOne("a jump once numbers are no longer cached", "O(1)", (n) => (n > 256 ? 3050 : 3000)),
  ofOne("bisection, to the digit", "O(log n)", (n) => 2675 + 157 * log2(n)),
  ofOne(
    "a binary search that ends a round early or late",
    "O(log n)",
    (n, any) => 3000 + 1500 * rounds(log2(n), 1, 1, any),
  ),
  ofOne("counting to the square root", "O(sqrt(n))", (n) => 3000 + 150 * floor(sqrt(n))),
  ofOne("a sum", "O(n)", (n) => 3000 + 40 * n),
  ofOne("a sum behind a large start-up cost", "O(n)", (n) => 1_000_000 + 40 * n),
  ofOne("a scan with ten percent of jitter", "O(n)", (n, any) => (3000 + 40 * n) * any(0.9, 1.1)),
  ofOne("a list that doubles", "O(n)", (n) => 3000 + 40 * n + 10 * nextPower(n * 1.1)),
  ofOne(
    "a hash table that grows in steps",
    "O(n)",
    (n, any) => 5000 + 150 * n + 80 * nextPower(n * 1.5) * any(0.9, 1),
  ),
  ofOne("a sort", "O(n log n)", (n, any) => 3000 + 45 * n * log2(n) * any(0.99, 1.01)),
  ofOne("a sort hidden under a longer linear loop", "O(n log n)", (n) => 3000 + 5 * n * log2(n) + 100 * n),
  ofOne("a sort behind a large start-up cost", "O(n log n)", (n) => 100_000 + 40 * n * log2(n)),
  ofOne("a sieve by square roots", "O(n sqrt(n))", (n) => 3000 + 30 * n * floor(sqrt(n)) + 50 * n),
  ofOne("all pairs", "O(n^2)", (n) => 3000 + 50 * n * n + 100 * n, MIDDLE),
  ofOne("every pair once", "O(n^2)", (n) => 3000 + 15 * n * (n - 1) + 400 * n, FINE),
  ofOne("a hidden copy under a linear loop", "O(n^2)", (n) => 3000 + n * n * 0.125 + 200 * n),
  ofOne("all pairs with five percent of jitter", "O(n^2)", (n, any) => 30 * n * n * any(0.95, 1.05), FINE),
  ofOne("a sort for each item", "O(n^2 log n)", (n) => 3000 + 30 * n * n * log2(n) + 50 * n, FINE),
  ofOne("all triples", "O(n^3)", (n) => 3000 + 30 * n ** 3 + 50 * n * n, SMALL),
  ofOne("every triple once", "O(n^3)", (n) => 3000 + 5 * n * (n - 1) * (n - 2) + 50 * n * n, SMALL),
  ofOne("all subsets", "O(2^n)", (n) => 3000 + 90 * 2 ** n, { from: 2, to: 20, factor: 1.3 }),
  ofOne("all orders", "O(n!)", (n) => 3000 + 90 * factorial(n) + 10 * n, { from: 2, to: 9, factor: 1.2 }),
  ofOne("a choice for each place", "O(n^n)", (n) => 9000 + 3000 * n + 2100 * n ** n, {
    from: 1,
    to: 6.5,
    factor: 1.3,
  }),
  ofOne("one of n cheap operations", "O(1)", (n) => (4000 + 300 * n + 8 * nextPower(n)) / n),
  ofOne(
    "one of n operations on a heap",
    "O(log n)",
    (n, any) => (4000 + 900 * n + 160 * n * log2(n) * any(0.95, 1.05)) / n,
  ),
];

const TIME_OF_TWO: readonly Curve[] = [
  ofTwo(
    "a binary search on the shorter array",
    "O(log(min(m, n)))",
    (m, n, any) => 3000 + 1500 * rounds(log2(min(m, n)), 1, 1, any),
  ),
  ofTwo(
    "a cheap binary search on the shorter array that may end two rounds early",
    "O(log(min(m, n)))",
    (m, n, any) => 900 + 300 * rounds(log2(min(m, n)), 2, 1, any),
  ),
  ofTwo(
    "halving what is left of both",
    "O(log(m + n))",
    (m, n, any) => 3000 + 1500 * rounds(log2(m + n), 1, 1, any),
  ),
  ofTwo(
    "a binary search on each array",
    "O(log(m + n))",
    (m, n, any) => 3000 + 1500 * rounds(log2(m) + log2(n), 1, 1, any),
  ),
  ofTwo(
    "a binary search on the first array",
    "O(log m)",
    (m, _n, any) => 3000 + 1500 * rounds(log2(m), 1, 1, any),
  ),
  ofTwo("a merge", "O(m + n)", (m, n, any) => 3000 + 150 * (m + n) * any(0.97, 1)),
  ofTwo("a merge with one dear array", "O(m + n)", (m, n) => 3000 + 150 * m + 40 * n),
  ofTwo("half a merge", "O(m + n)", (m, n, any) => 3000 + 75 * (m + n) * any(0.8, 1)),
  ofTwo("the longer of two", "O(m + n)", (m, n) => 3000 + 75 * max(m, n)),
  ofTwo("the shorter of two", "O(min(m, n))", (m, n, any) => 3000 + 75 * min(m, n) * any(0.97, 1.03)),
  ofTwo("two hash sets", "O(m + n)", (m, n, any) => 3000 + 130 * m * any(0.9, 1.1) + 90 * n * any(0.9, 1.1)),
  ofTwo(
    "a sort of both together",
    "O((m + n) log(m + n))",
    (m, n, any) => 3000 + 30 * (m + n) * log2(m + n) * any(0.97, 1.03),
  ),
  ofTwo(
    "a sort of each",
    "O((m + n) log(m + n))",
    (m, n) => 3000 + 30 * (m * log2(m) + n * log2(n)) + 20 * (m + n),
  ),
  ofTwo("a scan and a sort", "O(m + n log n)", (m, n) => 3000 + 130 * m + 60 * n * log2(n)),
  ofTwo("a search for each", "O(n log m)", (m, n) => 3000 + 130 * n * log2(m) + 60 * n),
  ofTwo("a table", "O(m * n)", (m, n, any) => 3000 + 30 * m * n * any(0.9, 1) + 60 * m + 100 * n, TABLE),
  ofTwo("a table whose first row is given", "O(m * n)", (m, n) => 3000 + 6000 * (m - 1) * n + 400 * n, {
    from: 3,
    to: 81,
    factor: 1.6,
  }),
];

const SPACE: readonly Curve[] = [
  ofOne("a few objects", "O(1)", (_n, any) => any(0, 600), WIDE, BYTE_JITTER),
  ofTwo(
    "a few objects once numbers are no longer cached",
    "O(1)",
    (_m, n, any) => (n < 256 ? 0 : any(200, 700)),
    WIDE,
    BYTE_JITTER,
  ),
  ofTwo(
    "two thousand bytes, give or take nine objects",
    "O(1)",
    (_m, _n, any) => 2000 + 32 * round(any(-9, 9)),
    WIDE,
    BYTE_JITTER,
  ),
  ofOne(
    "a list that over-allocates",
    "O(n)",
    (n, any) => 100 + 8 * ceil(n * 1.125) + any(-300, 300),
    WIDE,
    BYTE_JITTER,
  ),
  ofOne("a hash set", "O(n)", (n, any) => 24 * nextPower(n * 1.3) + 32 * n + any(0, 300), WIDE, BYTE_JITTER),
  ofOne(
    "frames of a halving recursion",
    "O(log n)",
    (n, any) => 500 * log2(n) + any(0, 200),
    WIDE,
    BYTE_JITTER,
  ),
  ofOne("a square table", "O(n^2)", (n) => 500 + 8 * n * n + 60 * n, MIDDLE, BYTE_JITTER),
  ofTwo("both lists in one", "O(m + n)", (m, n, any) => 8 * (m + n) + any(0, 300), WIDE, BYTE_JITTER),
  ofTwo(
    "both lists in one with new numbers",
    "O(m + n)",
    (m, n, any) => (8 + 32) * (m + n) * any(0.9, 1.1),
    WIDE,
    BYTE_JITTER,
  ),
  ofTwo("two rows of a table", "O(n)", (_m, n, any) => 500 + 16 * n + any(0, 300), TABLE, BYTE_JITTER),
];

export const CURVES: readonly Curve[] = [...TIME_OF_ONE, ...TIME_OF_TWO, ...SPACE];
