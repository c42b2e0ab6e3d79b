import fc from "fast-check";
import { expect, test } from "vitest";
import { doublingBatches } from "../../graders/doubling-batches.ts";

test("the first batches are small", () => {
  const sizes = doublingBatches(Array.from({ length: 50 }, (_, at) => at)).map((batch) => batch.length);
  expect(sizes).toEqual([1, 2, 4, 8, 16, 16, 3]);
});

test("batches put together are the list", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (items) => {
      expect(doublingBatches(items).flat()).toEqual(items);
    }),
  );
});
