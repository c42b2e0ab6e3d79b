import type { Maker } from "../maker.ts";
import type { Recipe } from "../recipe.ts";
import { FEW, FEWEST, MANY, over, overN } from "./one-size.ts";

// Python keeps whole numbers up to 256 ready: lists of none but larger ones cost alike at all sizes.
const WIDE = 1000;
const wide = (maker: Maker, n: number) => maker.ints(n, WIDE, WIDE + 4 * n);

const half = (n: number) => Math.max(1, Math.ceil(n / 2));

/** Products of these stay narrow. */
const signs = (maker: Maker, n: number) => [maker.ints(n, -1, 1)];

/** From `from` on, in steps of 4, `length` of them. */
const spans = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => [4 * at + from, 4 * at + from + 2]);

function intervals(maker: Maker, count: number): [number, number][] {
  const starts = maker.ints(count, 1, 4 * count);
  return starts.map((start) => [start, start + maker.random.int(1, count)]);
}

const low = (count: number): [number, number] => [1, 4 * count];
/** Beyond all of another list. */
const above = (others: number, count: number): [number, number] => [4 * others + 1, 4 * (others + count)];

function sumOfFours(n: number): number[] {
  // The sum is a multiple of 4, and its quarter is none: no square is possible, and no short cut tells so.
  const last = n % 4 === 0 ? 8 : 4;
  return [...Array.from({ length: n - 1 }, () => 4), last];
}

function queue(maker: Maker, n: number): number[][] {
  const heights = maker.ints(n, 1, 4 * n);
  const people = heights.map((height, at) => [
    height,
    heights.slice(0, at).filter((other) => other >= height).length,
  ]);
  return maker.random.shuffle(people);
}

/** Up to the middle and down again. */
const mountain = (n: number) =>
  Array.from({ length: n }, (_, at) => 3 * (1 + Math.min(at, n - 1 - at)) + (at % 2));

/** Each step is higher than the one before. */
const steepening = (n: number) => Array.from({ length: n }, (_, at) => at * at);

/** Points no two of which are equally far; squares stay within a word. */
const farther = (maker: Maker, n: number) =>
  maker.permutation(n, 0).map((at) => [25 + Math.floor(at / 8), at % 8]);

/** Rises of all heights, in no order. */
function climbing(maker: Maker, n: number): number[] {
  let height = 1;
  return Array.from({ length: n }, () => (height += maker.random.int(1, n)));
}

/** Each number twice; of an odd length one of them once. */
function paired(maker: Maker, n: number): number[] {
  const once = maker.permutation(Math.ceil(n / 2), 1).map((each) => 3 * each);
  const all = [...once, ...once].slice(0, n);
  return maker.style === "random" ? maker.random.shuffle(all) : all;
}

function preorder(maker: Maker, n: number): number[] {
  if (maker.style === "ascending" || maker.style === "descending") return maker.permutation(n, 1);
  const walk = (least: number, most: number): number[] => {
    if (least > most) return [];
    const root = maker.style === "random" ? maker.random.int(least, most) : Math.floor((least + most) / 2);
    return [root, ...walk(least, root - 1), ...walk(root + 1, most)];
  };
  return walk(1, n);
}

function withoutOne(n: number, missing: number): number[] {
  return Array.from({ length: n + 1 }, (_, at) => 5 + 2 * at).filter((_, at) => at !== missing);
}

/** One number of the permutation stands in another's place. */
function withRepeated(maker: Maker, n: number): number[] {
  const numbers = maker.permutation(n, 1);
  numbers[n - 1] = numbers[maker.pick(0, Math.floor(n / 3), n > 1 ? n - 2 : 0)] as number;
  return numbers;
}

function rotated(maker: Maker, n: number): number[] {
  const sorted = maker.sorted(n, 1, maker.pick(n, 1));
  const by = maker.pick(half(n), 1, n - 1);
  return [...sorted.slice(by), ...sorted.slice(0, by)];
}

function bySign(maker: Maker, n: number): number[] {
  const pairs = Array.from({ length: half(n) }, (_, at) => at + 1);
  const negative = pairs.map((each) => -each);
  const mixed = pairs.flatMap((each) => [each, -each]);
  return maker.pick(maker.random.shuffle(mixed), [...pairs, ...negative], [...negative, ...pairs], mixed);
}

/** In random order so far apart that a set has them in no order either: a hash table of numbers below a few times its length has runs. */
const scattered = (maker: Maker, n: number) =>
  maker.style === "random"
    ? Array.from({ length: n }, () => maker.random.int(1, n * n))
    : maker.ints(n, 1, 4 * n);

/** Two lists of one length that are alike, or have nothing in common. */
function pairOfLists(maker: Maker, n: number): number[][] {
  const [one, other] = [maker.permutation(n, 1), maker.permutation(n, 1)];
  return maker.pick([one.map((each) => 2 * each), other.map((each) => 2 * each + 1)], [one, other]);
}

export const LISTS: Readonly<Record<string, Recipe>> = {
  "arithmetic-slices-ii-subsequence": overN((maker, n) => [wide(maker, n)], { ladder: FEW }),
  "best-time-to-buy-and-sell-stock-ii": overN((maker, n) => [wide(maker, n)], { ladder: FEW }),
  "binary-search": overN(
    (maker, n) => {
      const nums = maker.rising(n, 0);
      return [nums, maker.pick(nums[n - 1], -1, nums[half(n) - 1], 4 * n + 5)];
    },
    { ladder: MANY },
  ),
  "burst-balloons": overN((maker, n) => [maker.ints(n, 1, 100)], {
    ladder: { from: 3, to: 128, factor: 1.5 },
  }),
  "car-fleet": overN((maker, n) => [10 * n, maker.distinct(n, 0), maker.ints(n, 1, n)]),
  "check-if-a-number-is-majority-element-in-a-sorted-array": overN(
    (maker, n) => [maker.sorted(n, 1, 2 * n), maker.pick(2 * n, 1, half(n), 4 * n)],
    { ladder: MANY },
  ),
  // No coin is worth more than the amount.
  "coin-change-ii": over(["n", "a"], (maker, n, a) => [16 * a, maker.permutation(n, 1)], {
    letters: { m: null },
    ladder: { from: 4, to: 64, factor: 1.5 },
  }),
  "continuous-subarray-sum": overN((maker, n) => [maker.ints(n, 301, 309), maker.pick(1e9 + 7, n)], {
    letters: { k: "n" },
  }),
  "count-triplets-that-can-form-two-arrays-of-equal-xor": overN((maker, n) => [maker.ints(n, 1, 4 * n)], {
    ladder: FEW,
  }),
  "delete-and-earn": overN((maker, n) => [scattered(maker, n)], { ladder: FEW, letters: { m: "n^2" } }),
  "divide-array-into-equal-pairs": overN((maker, n) => [paired(maker, n)]),
  "eliminate-maximum-number-of-monsters": overN((maker, n) => [maker.ints(n, n, 4 * n), maker.ints(n, 1, 2)]),
  "final-array-state-after-k-multiplication-operations-i": over(
    ["n", "k"],
    // Numbers stay within a word.
    (maker, n, k) => [maker.ints(n, 1, 4 * n), k, k > 16 * n ? 1 : maker.pick(1, 2)],
    { letters: { k: "k" } },
  ),
  "find-all-numbers-disappeared-in-an-array": overN((maker, n) => [maker.ints(n, 1, n)]),
  "find-k-closest-elements": overN(
    (maker, n) => [maker.rising(n, 0), maker.pick(n, half(n), 1), maker.pick(n, -1, 2 * n + 5, 3)],
    { letters: { k: "n" }, ladder: { from: 16, to: 4096, factor: 2 } },
  ),
  "find-the-difference-of-two-arrays": overN(pairOfLists, { letters: { m: "n" }, variants: 2 }),
  "first-missing-positive": overN((maker, n) => [maker.permutation(n, 1)]),
  "furthest-building-you-can-reach": overN(
    (maker, n) => [
      maker.pick(climbing(maker, n), steepening(n), maker.ints(n, 1, 4 * n)),
      maker.pick(9 * n * n, n * n, 2 * n),
      maker.pick(Math.ceil(n / 4), half(n)),
    ],
    { ladder: FEW },
  ),
  "gas-station": overN((maker, n) => [Array.from({ length: n }, () => 1), maker.ints(n, 1, 2)]),
  "grumpy-bookstore-owner": overN(
    (maker, n) => [maker.ints(n, 0, 9), maker.ints(n, 0, 1), maker.pick(half(n), 1, n)],
    { letters: { m: "n" } },
  ),
  "house-robber": overN((maker, n) => [maker.ints(n, 0, 100)], { ladder: FEW }),
  "interval-list-intersections": over(["m", "n"], (maker, m, n) => [
    spans(m, maker.pick(0, 4 * n + 5, 0)),
    spans(n, maker.pick(1, 1, 4 * m + 5)),
  ]),
  "intersection-of-two-arrays": over(
    ["n", "m"],
    (maker, n, m) => [maker.ints(n, 1, 4 * n), maker.ints(m, ...maker.pick(low(m), low(m), above(n, m)))],
    { ladder: { from: 8, to: 2048, factor: 2 } },
  ),
  ipo: overN((maker, n) => [
    maker.pick(n, half(n)),
    maker.pick(n, 0),
    maker.ints(n, 0, 100),
    maker.ints(n, 0, n),
  ]),
  "k-closest-points-to-origin": overN((maker, n) => [farther(maker, n), maker.pick(half(n), 1, n)], {
    letters: { k: "n" },
  }),
  "largest-unique-number": overN((maker, n) => [paired(maker, n)]),
  "last-stone-weight": overN((maker, n) => [maker.ints(n, 1, 4 * n)], { letters: { w: "n" } }),
  "longest-consecutive-sequence": overN((maker, n) => [maker.permutation(n, 1)]),
  "make-sum-divisible-by-p": overN((maker, n) => [maker.ints(n, 1, 9), maker.pick(1e9, n + 3)]),
  "matchsticks-to-square": overN((_, n) => [sumOfFours(n)], { ladder: FEWEST }),
  "maximum-alternating-subsequence-sum": overN((maker, n) => [wide(maker, n)], { ladder: FEW }),
  "maximum-frequency-after-subarray-operation": overN((maker, n) => [
    maker.ints(n, 1, 50),
    maker.pick(50, 1, 7),
  ]),
  "maximum-product-subarray": overN(signs),
  "maximum-score-of-a-good-subarray": overN(
    (maker, n) => [maker.pick(maker.ints(n, 1, 4 * n), mountain(n)), maker.pick(half(n) - 1, 0, n - 1)],
    { variants: 2 },
  ),
  "maximum-subarray": overN((maker, n) => [maker.ints(n, -9, 9)], { ladder: FEW }),
  "minimize-maximum-of-array": overN((maker, n) => [maker.ints(n, 1, 4 * n)], { letters: { m: "n" } }),
  "minimum-difficulty-of-a-job-schedule": overN((maker, n) => [maker.ints(n, 1, 4 * n), Math.ceil(n / 3)], {
    letters: { d: "n", m: "n" },
    ladder: { from: 4, to: 128, factor: 1.6 },
  }),
  "minimum-number-of-arrows-to-burst-balloons": overN((maker, n) => [intervals(maker, n)]),
  "minimum-number-of-moves-to-seat-everyone": overN(
    (maker, n) => [maker.ints(n, 1, 4 * n), maker.ints(n, 1, 4 * n)],
    { letters: { m1: "n", m2: "n" } },
  ),
  "missing-element-in-sorted-array": overN((maker, n) => [maker.rising(n, 3), maker.pick(1, n, half(n))], {
    ladder: MANY,
  }),
  "missing-number-in-arithmetic-progression": overN(
    (maker, n) => [withoutOne(n, maker.pick(half(n), 1, n - 1))],
    { ladder: MANY },
  ),
  "number-of-flowers-in-full-bloom": over(["n", "m"], (maker, n, m) => [
    intervals(maker, n),
    maker.ints(m, 1, 4 * n),
  ]),
  "number-of-subsequences-that-satisfy-the-given-sum-condition": overN(
    (maker, n) => [wide(maker, n), 2 * WIDE + maker.pick(9 * n, 4 * n)],
    { ladder: FEW },
  ),
  "number-of-visible-people-in-a-queue": overN((maker, n) => [maker.distinct(n, 300)]),
  "products-of-array-discluding-self": overN(signs),
  "queue-reconstruction-by-height": overN((maker, n) => [queue(maker, n)], {
    ladder: { from: 8, to: 256, factor: 2 },
  }),
  "rearrange-array-elements-by-sign": overN((maker, n) => [bySign(maker, n)]),
  "search-in-rotated-sorted-array-ii": overN((maker, n) => [rotated(maker, n), maker.pick(n + 1, 1, 0)], {
    ladder: MANY,
  }),
  "search-insert-position": overN((maker, n) => [maker.rising(n, 0), maker.pick(4 * n, -1, n)], {
    ladder: MANY,
  }),
  "set-mismatch": overN((maker, n) => [withRepeated(maker, n)]),
  "sign-of-the-product-of-an-array": overN((maker, n) => [
    maker.ints(n, 1, 2).map((each) => each * maker.pick(1, -1)),
  ]),
  "sort-the-jumbled-numbers": overN((maker, n) => [[8, 9, 4, 0, 2, 1, 3, 5, 7, 6], maker.ints(n, 100, 999)]),
  "subarrays-with-k-different-integers": overN(
    (maker, n) => [maker.ints(n, 1, n), maker.pick(half(n), 1, 2, n)],
    {
      letters: { k: "n" },
    },
  ),
  "successful-pairs-of-spells-and-potions": over(
    ["n", "m"],
    (maker, n, m) => [maker.ints(n, 1, 4 * n), maker.ints(m, 1, 4 * m), maker.pick(1, n * m, 20 * n * m)],
    { ladder: { from: 8, to: 2048, factor: 2 } },
  ),
  "sum-of-all-subset-xor-totals": overN((maker, n) => [maker.ints(n, 1, 20)], { ladder: FEW }),
  "three-integer-sum": overN((maker, n) => [maker.ints(n, -2 * n, 2 * n)], {
    letters: { m: null },
    ladder: { from: 8, to: 512, factor: 2 },
  }),
  "two-city-scheduling": overN((maker, n) => [maker.grid(2 * half(n), 2, [1, 100])], { ladder: FEW }),
  "validate-stack-sequences": overN((maker, n) => {
    const pushed = maker.permutation(n, 1);
    return [pushed, maker.pick(pushed.toReversed(), pushed)];
  }),
  "verify-preorder-sequence-in-binary-search-tree": overN((maker, n) => [preorder(maker, n)]),
};
