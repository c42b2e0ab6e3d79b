import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [numbers: number[], width: number];

const SHIFT = 400;
const VALUE_MAX = 1_000_000_000;

export default defineJudge<Args, number[]>({
  validate: (numbers, width) =>
    width <= numbers.length ? null : "the window is wider than the list is long",

  generate: fc
    .oneof(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12, size: "max" }),
      fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 12, size: "max" }),
    )
    .chain((numbers) => fc.tuple(fc.constant(numbers), fc.integer({ min: 1, max: numbers.length }))),

  families: {
    "random, half the list wide": ({ n = 0 }, random) => [
      many(n, () => random.int(-VALUE_MAX, VALUE_MAX)),
      half(n),
    ],
    "random, narrow": ({ n = 0 }, random) => [
      many(n, () => random.int(-VALUE_MAX, VALUE_MAX)),
      Math.min(8, n),
    ],
    "descending, half the list wide": ({ n = 0 }) => [many(n, (index) => n - index), half(n)],
    "ascending, half the list wide": ({ n = 0 }) => [many(n, (index) => 300 + index), half(n)],
    "descending, then ascending": ({ n = 0 }) => [many(n, (index) => Math.abs(2 * index - n)), half(n)],
    "saw of two teeth": ({ n = 0 }) => [many(n, (index) => half(n) - (index % half(n))), half(half(n))],
    "one window over everything": ({ n = 0 }, random) => [
      many(n, () => random.int(-VALUE_MAX, VALUE_MAX)),
      n,
    ],
    "one number only": ({ n = 0 }) => [many(n, () => 500), half(n)],
  },

  reference: (numbers, width) =>
    many(numbers.length - width + 1, (first) => largestOf(numbers, first, first + width)),

  properties: {
    "there is a value for each window, and it is in it": {
      holds: ({ args: [numbers, width], result }) =>
        result.length === numbers.length - width + 1 &&
        result.every((value, first) => numbers.slice(first, first + width).includes(value)),
    },
    "the list backwards gives the values backwards": {
      variants: (numbers, width) => [[numbers.toReversed(), width]],
      holds: ({ result, variants: [other = []] }) => isSame(other.toReversed(), result),
    },
    "a window wider by one shows the larger of two neighbours": {
      variants: (numbers, width) => [[numbers, Math.min(width + 1, numbers.length)]],
      holds: ({ result, variants: [wider = []] }) =>
        result.length === 1 ||
        isSame(
          wider,
          result.slice(1).map((value, before) => Math.max(value, at(result, before))),
        ),
    },
    "a window of one shows the list, and one as wide as the list its largest number": {
      variants: (numbers) => [
        [numbers, 1],
        [numbers, numbers.length],
      ],
      holds: ({ args: [numbers], variants: [each = [], all = []] }) =>
        isSame(each, numbers) && isSame(all, [Math.max(...numbers)]),
    },
    "adding c to all numbers adds c to all values": {
      variants: (numbers, width) => [[numbers.map((number) => number + SHIFT), width]],
      holds: ({ result, variants: [other = []] }) =>
        isSame(
          other,
          result.map((value) => value + SHIFT),
        ),
    },
  },
});

function many(length: number, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function half(size: number): number {
  return Math.max(1, Math.floor(size / 2));
}

function largestOf(numbers: number[], first: number, end: number): number {
  let largest = at(numbers, first);
  for (let index = first + 1; index < end; index++) largest = Math.max(largest, at(numbers, index));
  return largest;
}

function isSame(one: number[], other: number[]): boolean {
  return one.join() === other.join();
}

function at(numbers: number[], index: number): number {
  return numbers[index] as number;
}
