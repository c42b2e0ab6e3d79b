import { defineJudge } from "assay";
import fc from "fast-check";

type Booking = [from: number, to: number];
type Args = [bookings: Booking[]];

const MINUTE_MAX = 8_000_000_000;
const SHIFT = 7;

export default defineJudge<Args, Booking[]>({
  validate(bookings) {
    return bookings.every(([from, to]) => from <= to) ? null : "a booking ends before it begins";
  },

  // Short ones and a few long ones in a narrow day, so that they touch, overlap and lie in each other.
  generate: fc.tuple(
    fc.array(
      fc
        .tuple(fc.nat(30), fc.oneof({ arbitrary: fc.nat(3), weight: 3 }, fc.nat(15)))
        .map(([from, length]): Booking => [from, from + length]),
      { maxLength: 8, size: "max" },
    ),
  ),

  families: {
    "random, far apart": ({ n }, random) => [
      many(n, () => {
        const from = random.int(0, MINUTE_MAX - 10);
        return [from, from + random.int(0, 10)];
      }),
    ],
    "random, overlapping": ({ n = 0 }, random) => [
      many(n, () => {
        const from = random.int(0, 20 * n);
        return [from, from + random.int(0, 40)];
      }),
    ],
    "random, all of them meet": ({ n = 0 }, random) => [
      many(n, () => [random.int(0, MINUTE_MAX / 2), random.int(MINUTE_MAX / 2, MINUTE_MAX)]),
    ],
    "each touches the next, shuffled": ({ n }, random) => [
      random.shuffle(many(n, (index) => [2 * index, 2 * index + 2])),
    ],
    "none meet, shuffled": ({ n }, random) => [
      random.shuffle(many(n, (index) => [300 + 3 * index, 301 + 3 * index])),
    ],
    "none meet, descending": ({ n = 0 }) => [many(n, (index) => [3 * (n - index), 3 * (n - index) + 1])],
    "each in the one before": ({ n = 0 }) => [many(n, (index) => [index, 4 * n - index])],
    "one booking only": ({ n }) => [many(n, () => [5, 9])],
  },

  reference(bookings) {
    const merged: Booking[] = [];
    for (const [from, to] of bookings.toSorted(([a], [b]) => a - b)) {
      const last = merged.at(-1);
      if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  },

  properties: {
    "the stretches ascend and do not meet": {
      holds: ({ result }) =>
        result.every(([from, to], index) => from <= to && (index === 0 || endOf(result, index - 1) < from)),
    },
    "neither the order of the bookings matters, nor that they are there twice": {
      variants: (bookings) => [[bookings.toReversed()], [[...bookings, ...bookings]]],
      holds: ({ result, variants }) => variants.every((other) => isSame(other, result)),
    },
    "stretches begin and end where bookings do, and hold every booking": {
      holds: ({ args: [bookings], result }) =>
        result.every(
          ([from, to]) =>
            bookings.some(([begin]) => begin === from) && bookings.some(([, end]) => end === to),
        ) && bookings.every(([begin, end]) => result.some(([from, to]) => from <= begin && end <= to)),
    },
    "later bookings are stretches as much later": {
      variants: (bookings) => [[bookings.map(([from, to]): Booking => [from + SHIFT, to + SHIFT])]],
      holds: ({ result, variants: [later = []] }) =>
        isSame(
          later,
          result.map(([from, to]) => [from + SHIFT, to + SHIFT]),
        ),
    },
    "one booking over everything leaves one stretch": {
      variants: (bookings) => [[[...bookings, [0, 100]]]],
      holds: ({ variants: [all = []] }) => isSame(all, [[0, 100]]),
    },
  },
});

function many(length = 0, make: (index: number) => Booking): Booking[] {
  return Array.from({ length }, (_, index) => make(index));
}

function endOf(stretches: Booking[], index: number): number {
  return stretches[index]?.[1] ?? -1;
}

function isSame(one: Booking[], other: Booking[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
