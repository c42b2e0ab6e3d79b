import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[]];

const VALUE_MAX = 1_000_000_000;

export default defineJudge<Args, number>({
  generate: fc.oneof(
    fc.tuple(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 12, size: "max" })),
    fc.tuple(fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 9, size: "max" })),
  ),

  families: {
    random: ({ n }, random) => [many(n, () => random.int(-VALUE_MAX, VALUE_MAX))],
    ascending: ({ n }) => [many(n, (index) => 300 + index)],
    descending: ({ n = 0 }) => [many(n, (index) => 300 + n - index)],
    "two ascending halves, the larger first": ({ n = 0 }) => [
      many(n, (index) => 300 + ((index + Math.floor(n / 2)) % Math.max(1, n))),
    ],
    "high and low in turns": ({ n = 0 }) => [
      many(n, (index) => (index % 2 === 0 ? 300 + index : 300 + n + index)),
    ],
    "two values": ({ n }, random) => [many(n, () => random.int(700, 701))],
    "one value only": ({ n }) => [many(n, () => 700)],
  },

  reference: (numbers) =>
    numbers.reduce((count, before, index) => {
      let smaller = 0;
      for (let later = index + 1; later < numbers.length; later++) if (at(numbers, later) < before) smaller++;
      return count + smaller;
    }, 0),

  properties: {
    "of each pair of unlike numbers the list or its reverse counts one": {
      variants: (numbers) => [[numbers.toReversed()]],
      holds: ({ args: [numbers], result, variants: [reversed = 0] }) =>
        result + reversed === unlikePairs(numbers),
    },
    "reversing and negating changes nothing": {
      variants: (numbers) => [[numbers.map((number) => -number).toReversed()]],
      holds: ({ result, variants: [mirrored] }) => mirrored === result,
    },
    "exchanging two neighbours changes the count by one, or by none if they are alike": {
      variants: (numbers) => [[[...numbers.slice(0, 2).toReversed(), ...numbers.slice(2)]]],
      holds: ({ args: [[first = 0, second = first]], result, variants: [exchanged] }) =>
        exchanged === result + Math.sign(second - first),
    },
    "in order there are none": {
      variants: (numbers) => [[numbers.toSorted((a, b) => a - b)]],
      holds: ({ variants: [ordered] }) => ordered === 0,
    },
    "a number above all in front adds as many as there are numbers": {
      variants: (numbers) => [[[1 + Math.max(...numbers, 0), ...numbers]]],
      holds: ({ args: [numbers], result, variants: [longer] }) => longer === result + numbers.length,
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function unlikePairs(numbers: number[]): number {
  const ordered = numbers.flatMap((one) => numbers.filter((other) => other !== one));
  return ordered.length / 2;
}

function at(numbers: number[], index: number): number {
  return numbers[index] as number;
}
