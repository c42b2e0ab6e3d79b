import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [base: number, exponent: number, modulus: number];

// A prime, so that powers go through many remainders; its square needs 80 bits.
const MODULUS = 999_999_999_989;
const BASE = 123_456_789_012;

export default defineJudge<Args, number>({
  // No exponents for which slow programs spend all their fuel; numbers far within the bounds, so that what the properties add stays within them too.
  generate: fc.tuple(
    fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -400_000_000_000, max: 400_000_000_000 })),
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1 << 20 })),
    fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 500_000_000_000 })),
  ),

  families: {
    "all bits of the exponent are set": ({ n = 1 }) => [BASE, 2 ** Math.floor(Math.log2(n + 1)) - 1, MODULUS],
    "a power of two": ({ n = 1 }) => [BASE, 2 ** Math.floor(Math.log2(n)), MODULUS],
    "the largest exponent": ({ n = 1 }) => [BASE, n, MODULUS],
    "a random exponent": ({ n = 1 }, random) => [BASE, random.int(Math.ceil(n / 2), n), MODULUS],
    "small numbers": ({ n = 1 }) => [3, n, 10],
  },

  reference(base, exponent, modulus) {
    const divisor = BigInt(modulus);
    let [result, square] = [1n, BigInt(base)];
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = (result * square) % divisor;
      square = (square * square) % divisor;
    }
    return Number(((result % divisor) + divisor) % divisor);
  },

  properties: {
    "the remainder is from 0 to modulus - 1": {
      holds: ({ args: [, , modulus], result }) => result >= 0 && result < modulus,
    },
    "one more in the exponent multiplies by the base once more": {
      variants: (base, exponent, modulus) => [[base, exponent + 1, modulus]],
      holds: ({ args: [base, , modulus], result, variants: [next = -1] }) =>
        (BigInt(result) * BigInt(base) - BigInt(next)) % BigInt(modulus) === 0n,
    },
    "adding the modulus to the base changes nothing": {
      variants: (base, exponent, modulus) => [[base + modulus, exponent, modulus]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "a negative base differs for odd exponents alone": {
      variants: (base, exponent, modulus) => [[-base, exponent, modulus]],
      holds: ({ args: [, exponent, modulus], result, variants: [other] }) =>
        other === (exponent % 2 === 0 ? result : (modulus - result) % modulus),
    },
  },
});
