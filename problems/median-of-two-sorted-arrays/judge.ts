import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [nums1: number[], nums2: number[]];

const VALUE_MAX = 1_000_000;
const SHIFT = 17;

export default defineJudge<Args, number>({
  validate(nums1, nums2) {
    if (nums1.length + nums2.length === 0) return "both arrays are empty";
    if (!isAscending(nums1)) return "nums1 is not in ascending order";
    return isAscending(nums2) ? null : "nums2 is not in ascending order";
  },

  generate: fc
    .tuple(sortedArray(), sortedArray())
    .filter(([nums1, nums2]) => nums1.length + nums2.length > 0),

  families: {
    random: ({ m, n }, random) => [randomArray(m, random), randomArray(n, random)],
    interleaved: ({ m, n }) => [spread(m, -VALUE_MAX, VALUE_MAX), spread(n, -VALUE_MAX, VALUE_MAX)],
    "all of nums1 below nums2": ({ m, n }) => [spread(m, -VALUE_MAX, -1), spread(n, 1, VALUE_MAX)],
    "all of nums1 above nums2": ({ m, n }) => [spread(m, 1, VALUE_MAX), spread(n, -VALUE_MAX, -1)],
    "one value only": ({ m, n }) => [spread(m, 7, 7), spread(n, 7, 7)],
  },

  reference(nums1, nums2) {
    const all = [...nums1, ...nums2].sort((a, b) => a - b);
    const half = Math.floor(all.length / 2);
    return all.length % 2 === 1 ? at(all, half) : (at(all, half - 1) + at(all, half)) / 2;
  },

  properties: {
    "swapping the arrays changes nothing": {
      variants: (nums1, nums2) => [[nums2, nums1]],
      holds: ({ result, variants: [swapped] }) => isClose(swapped, result),
    },
    "adding c to every element adds c to the median": {
      variants: (nums1, nums2) => [
        [nums1.map((value) => value + SHIFT), nums2.map((value) => value + SHIFT)],
      ],
      holds: ({ result, variants: [shifted] }) => isClose(shifted, result + SHIFT),
    },
    "negating and reversing both arrays negates the median": {
      variants: (nums1, nums2) => [[negated(nums1), negated(nums2)]],
      holds: ({ result, variants: [mirrored] }) => isClose(mirrored, -result),
    },
    "the median lies between the smallest and the largest element": {
      holds: ({ args: [nums1, nums2], result }) =>
        result >= least(nums1, nums2) && result <= most(nums1, nums2),
    },
    "a new smallest and a new largest element leave the median where it is": {
      variants: (nums1, nums2) => [
        [
          [least(nums1, nums2) - 1, ...nums1],
          [...nums2, most(nums1, nums2) + 1],
        ],
      ],
      holds: ({ result, variants: [widened] }) => isClose(widened, result),
    },
  },
});

// Far within the bounds, so that what the properties add and take away stays within them too.
function sortedArray(): fc.Arbitrary<number[]> {
  const value = fc.oneof(
    { arbitrary: fc.integer({ min: -10, max: 10 }), weight: 3 },
    fc.integer({ min: -1000, max: 1000 }),
  );
  return fc.array(value, { maxLength: 12 }).map((values) => values.toSorted((a, b) => a - b));
}

function randomArray(length = 0, random: Random): number[] {
  return Array.from({ length }, () => random.int(-VALUE_MAX, VALUE_MAX)).sort((a, b) => a - b);
}

function spread(length = 0, from: number, to: number): number[] {
  return Array.from({ length }, (_, index) => from + Math.floor((index * (to - from)) / length));
}

function negated(values: number[]): number[] {
  return values.map((value) => -value).toReversed();
}

function isAscending(values: number[]): boolean {
  return values.every((value, index) => index === 0 || at(values, index - 1) <= value);
}

function least(nums1: number[], nums2: number[]): number {
  return Math.min(nums1[0] ?? Infinity, nums2[0] ?? Infinity);
}

function most(nums1: number[], nums2: number[]): number {
  return Math.max(nums1.at(-1) ?? -Infinity, nums2.at(-1) ?? -Infinity);
}

function isClose(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) <= 1e-5;
}

function at(values: number[], index: number): number {
  return values[index] as number;
}
