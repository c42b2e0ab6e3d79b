import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRandom } from "#problems";

const LIMIT = 2 ** 53;
const inOrder = (items: readonly number[]) => items.toSorted((a, b) => a - b);

test("the same seed gives the same choices", () => {
  const choices = (seed: number) => {
    const random = makeRandom(seed);
    return [random.int(0, 1_000_000), random.shuffle([1, 2, 3, 4, 5, 6, 7]), random.pick(["a", "b", "c"])];
  };
  expect(choices(7)).toEqual(choices(7));
  expect(choices(7)).not.toEqual(choices(8));
});

test("the first choices of a seed never change", () => {
  const random = makeRandom(1);
  expect([random.int(0, 99), random.int(0, 99), random.int(0, 99)]).toEqual([46, 28, 81]);
});

test("a whole number is always within its range, however wide", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -LIMIT, max: LIMIT }),
      fc.integer({ min: -LIMIT, max: LIMIT }),
      (seed, a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const chosen = makeRandom(seed).int(min, max);
        expect(Number.isInteger(chosen) && min <= chosen && chosen <= max).toBe(true);
      },
    ),
  );
});

test("shuffling keeps every item and leaves the given array alone", () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
      const before = [...items];
      expect(inOrder(makeRandom(seed).shuffle(items))).toEqual(inOrder(items));
      expect(items).toEqual(before);
    }),
  );
});

test("an empty range and an empty list have nothing to choose", () => {
  expect(() => makeRandom(1).int(2, 1)).toThrow(RangeError);
  expect(() => makeRandom(1).pick([])).toThrow(RangeError);
});
