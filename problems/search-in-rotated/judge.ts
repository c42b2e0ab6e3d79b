import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [numbers: number[], target: number];

const SHIFT = 100;
const STEP = 40;

export default defineJudge<Args, number>({
  // Round the circle an ascending list falls once, from its last number to its first.
  validate(numbers) {
    if (new Set(numbers).size < numbers.length) return "a value occurs twice";
    const falls = numbers.filter((number, index) => number < (numbers.at(index - 1) as number)).length;
    return falls <= 1 ? null : "numbers is no turned ascending list";
  },

  generate: fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: -12, max: 12 }), { maxLength: 12, size: "max" }),
      fc.nat(11),
      fc.integer({ min: -12, max: 12 }),
    )
    .map(([values, by, target]) => [turned(ascending(values), by), target]),

  families: {
    "a number that is there": ({ n = 0 }, random) => {
      const numbers = turned(row(n), random.int(0, n));
      return [numbers, random.pick(numbers)];
    },
    "the first number": ({ n = 0 }, random) => first(turned(row(n), random.int(0, n))),
    "a number that is missing": ({ n = 0 }, random) => [turned(row(n), random.int(0, n)), missing(n, random)],
    "missing, turned by none": ({ n = 0 }, random) => [row(n), missing(n, random)],
    "missing, turned by one": ({ n = 0 }, random) => [turned(row(n), 1), missing(n, random)],
    "below all, turned by all but one": ({ n = 0 }) => [turned(row(n), n - 1), -1],
    "beyond all, turned by half": ({ n = 0 }) => [turned(row(n), Math.floor(n / 2)), STEP * n],
    "the last number of the row": ({ n = 0 }) => [row(n), STEP * (n - 1)],
  },

  reference: (numbers, target) => numbers.indexOf(target),

  properties: {
    "the answer is where target stands, or -1": {
      holds: ({ args: [numbers, target], result }) =>
        result === -1 ? !numbers.includes(target) : numbers[result] === target,
    },
    "turning by one more moves the answer by one": {
      variants: (numbers, target) => [[turned(numbers, 1), target]],
      holds: ({ args: [numbers], result, variants: [moved] }) =>
        moved === (result === 0 ? numbers.length - 1 : Math.max(-1, result - 1)),
    },
    "each number is found where it stands": {
      variants: (numbers) => numbers.map((number) => [numbers, number]),
      holds: ({ variants }) => variants.every((found, index) => found === index),
    },
    "adding c to everything changes nothing": {
      variants: (numbers, target) => [[numbers.map((number) => number + SHIFT), target + SHIFT]],
      holds: ({ result, variants: [shifted] }) => shifted === result,
    },
  },
});

function row(length: number): number[] {
  return Array.from({ length }, (_, index) => STEP * index);
}

function missing(length: number, random: Random): number {
  return STEP * random.int(0, length - 1) + 1;
}

function first(numbers: number[]): Args {
  return [numbers, at(numbers, 0)];
}

function turned(numbers: number[], by: number): number[] {
  const cut = numbers.length === 0 ? 0 : by % numbers.length;
  return [...numbers.slice(cut), ...numbers.slice(0, cut)];
}

function ascending(values: number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

function at(numbers: number[], index: number): number {
  return numbers[index] as number;
}
