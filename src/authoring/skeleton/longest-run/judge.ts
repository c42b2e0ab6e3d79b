import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

const VALUE_MAX = 1000;

// What types cannot say. Take out what you do not need: every key may be left out, and so may the file.
export default defineJudge<Args, number>({
  // Small inputs, for properties and for counterexamples: few different numbers, so that there are runs.
  generate: fc.tuple(fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 12, size: "max" })),

  // Inputs of a wanted size, for stress and for measuring growth: the worst one counts. Randomness from `random` alone.
  families: {
    "one value only": ({ n }) => [many(n, () => VALUE_MAX)],
    "no two neighbours are equal": ({ n }) => [
      many(n, (index) => (index % 2 === 0 ? -VALUE_MAX : VALUE_MAX)),
    ],
    "random, of two values": ({ n }, random) => [many(n, () => coin(random))],
  },

  // A right answer, as simple as can be: it need not be fast.
  reference(numbers) {
    let longest = 0;
    for (let from = 0; from < numbers.length; from++) {
      const rest = numbers.slice(from);
      const end = rest.findIndex((number) => number !== numbers[from]);
      longest = Math.max(longest, end < 0 ? rest.length : end);
    }
    return longest;
  },

  // What always holds; a title is a sentence.
  properties: {
    "backwards the longest run is as long": {
      variants: (numbers) => [[numbers.toReversed()]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "a run is no longer than the list": {
      holds: ({ args: [numbers], result }) =>
        result >= Math.min(1, numbers.length) && result <= numbers.length,
    },
    "each number given twice makes runs of twice the length": {
      variants: (numbers) => [[numbers.flatMap((number) => [number, number])]],
      holds: ({ result, variants: [other] }) => other === 2 * result,
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function coin(random: Random): number {
  return random.pick([3, 4]);
}
