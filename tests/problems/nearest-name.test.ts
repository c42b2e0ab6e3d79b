import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestName, suggestName } from "#problems";

const IDS = ["group-anagrams", "lru-cache", "median-of-two-sorted-arrays"];

test.each([
  ["lru-chace", "lru-cache"],
  ["LRU-Cache", "lru-cache"],
  ["group-anagram", "group-anagrams"],
  ["median", "median-of-two-sorted-arrays"],
  ["two-sum", null],
  ["", null],
])("the name nearest to %j is %j", (name, nearest) => {
  expect(nearestName(name, IDS)).toBe(nearest);
});

test("a known name is always nearest to itself", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, selector: (name) => name.toLowerCase() }),
      (names) => {
        expect(names.map((name) => nearestName(name, names))).toEqual(names);
      },
    ),
  );
});

test("where no name is near, all are told", () => {
  expect(suggestName("zzz", ["a", "b"])).toBe("known: a, b");
});
