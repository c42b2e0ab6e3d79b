import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [number: number];

// The square of no larger number is below 2^53.
const ROOT_MAX = 94_906_265;

export default defineJudge<Args, number>({
  // At squares and right beside them; the larger half of the roots is where floating-point roots go wrong.
  generate: fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 67_108_865, max: ROOT_MAX }),
      ),
      fc.constantFrom(-1, 0, 1),
    )
    .map(([root, beside]) => [Math.max(0, root * root + beside)]),

  families: {
    "the number itself": ({ n = 1 }) => [n],
    "a square": ({ n = 1 }) => [rootOf(n) ** 2],
    "one below a square": ({ n = 1 }) => [rootOf(n) ** 2 - 1],
    random: ({ n = 1 }, random) => [random.int(Math.ceil(n / 2), n)],
  },

  reference: (number) => rootOf(number),

  properties: {
    "the square of the root is not above the number, and that of the next whole number is": {
      holds: ({ args: [number], result }) =>
        BigInt(result) ** 2n <= BigInt(number) && (BigInt(result) + 1n) ** 2n > BigInt(number),
    },
    "the root of a square is what was squared": {
      variants: (number) => (number <= ROOT_MAX ? [[number * number]] : []),
      holds: ({ args: [number], variants }) => variants.every((root) => root === number),
    },
    "one more tile lengthens the side by one tile at most": {
      variants: (number) => [[Math.max(0, number - 1)]],
      holds: ({ result, variants: [before = -1] }) => before === result || before === result - 1,
    },
  },
});

/** Bit by bit from the highest, in numbers that a double holds. */
function rootOf(number: number): number {
  let root = 0;
  for (let bit = 2 ** 26; bit >= 1; bit /= 2) if (BigInt(root + bit) ** 2n <= BigInt(number)) root += bit;
  return root;
}
