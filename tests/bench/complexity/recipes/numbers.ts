import type { Recipe } from "../recipe.ts";
import { FEW, over, overN, RANGE } from "./one-size.ts";

// The statements go no further, so that answers that grow exponentially fit into 32 bits.
const NARROW = { from: 4, to: 44, factor: 1.25 };
const DIGITS = { from: 10, to: 1e15, factor: 10 };

/** Four squares make a number that is 7 modulo 8, and no fewer; three one that is 3. Both have no even divisor to take out. */
const nearest = (n: number, remainder: number) => (n < 16 ? n : n - ((((n - remainder) % 8) + 8) % 8));

/** Larger numbers the statement does not allow. */
function upTo(most: number, n: number): number {
  if (n > most) throw new RangeError(`${n} is above ${most}`);
  return n;
}

/** Problems over numbers that are sizes themselves. */
export const NUMBERS: Readonly<Record<string, Recipe>> = {
  "4-keys-keyboard": overN((_, n) => [upTo(44, n)], { ladder: NARROW }),
  "armstrong-number": overN((_, n) => [n], { ladder: DIGITS, letters: { M: "log n" } }),
  "bitwise-and-of-numbers-range": overN((maker, n) => maker.pick([n, 2 * n], [n - 1, 2 * n - 1]), {
    ladder: RANGE,
  }),
  // Six days beyond whole weeks.
  "calculate-money-in-leetcode-bank": overN((_, n) => [n - (n % 7) + 6], { ladder: RANGE }),
  "climbing-stairs": overN((_, n) => [upTo(44, n)], { ladder: NARROW }),
  "count-all-valid-pickup-and-delivery-options": overN((_, n) => [n], { ladder: FEW }),
  "count-vowels-permutation": overN((_, n) => [n], {
    ladder: { from: 4, to: 2 ** 16, factor: 2 },
    letters: { m: "1" },
  }),
  "integer-to-roman": overN((_, n) => [n], { ladder: { from: 4, to: 3999, factor: 2 } }),
  "k-th-smallest-in-lexicographical-order": overN((maker, n) => [n, maker.pick(n, Math.ceil(n / 2), 1)], {
    ladder: { from: 16, to: 2 ** 30, factor: 4 },
    letters: { k: "n" },
  }),
  "knight-dialer": overN((_, n) => [n], { ladder: { from: 4, to: 2 ** 14, factor: 2 } }),
  "minimum-array-end": overN((maker, n) => [n, maker.pick(1, 7, n)], { ladder: RANGE }),
  "minimum-knight-moves": overN((maker, n) => maker.pick([n, n], [n, 0], [-n, n]), {
    ladder: { from: 4, to: 128, factor: 1.6 },
    letters: { x: "n", y: "n" },
  }),
  "n-queens": overN((_, n) => [n], { ladder: { from: 3, to: 12, factor: 1.17 } }),
  "number-of-one-bits": overN((maker, n) => [maker.pick(n, n - 1)], { ladder: RANGE }),
  "number-of-dice-rolls-with-target-sum": overN((maker, n) => [n, 6, maker.pick(3 * n, 4 * n)], {
    ladder: FEW,
    letters: { k: "6", t: "n" },
  }),
  "palindrome-number": over(["x"], (maker, x) => [maker.pick(x, x + 1, 2 * x)], {
    ladder: DIGITS,
    letters: { n: "log x" },
  }),
  "pascals-triangle-ii": overN((_, n) => [upTo(33, n)], { ladder: { from: 4, to: 33, factor: 1.25 } }),
  "perfect-squares": overN((maker, n) => [maker.pick(nearest(n, 7), nearest(n, 3), n)], {
    ladder: { from: 4, to: 2 ** 22, factor: 2 },
  }),
  "sequential-digits": overN((_, n) => [10, 100 + n], { ladder: RANGE }),
  "spiral-matrix-ii": overN((_, n) => [n], { ladder: { from: 4, to: 128, factor: 2 } }),
};
