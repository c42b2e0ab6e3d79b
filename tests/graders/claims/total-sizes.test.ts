import { describe, expect, it } from "vitest";
import { findTotals } from "../../../graders/claims/total-sizes.ts";

describe("names that a reply defines by all the sizes together", () => {
  const CASES: readonly (readonly [text: string, totals: Readonly<Record<string, string>>])[] = [
    ["where n is the total number of elements", { n: "sum" }],
    ["with N = len(nums1) + len(nums2)", { N: "sum" }],
    ["let k denote the total length of all words, m is their number", { k: "sum" }],
    ["over N, the combined length", { N: "sum" }],
    ["the total number of elements N", { N: "sum" }],
    ["where m is the length of nums1 and n is the total length", { n: "sum" }],
    ["where N is the number of cells in the grid", { N: "product" }],
    ["where k is the length of the shorter array", { k: "least" }],
    ["where n is the length of nums2", {}],
    ["where n is the total number of elements in nums2", {}],
    ["where m and n are the lengths of the arrays", {}],
    ["if n == m + 1, n = m + 1", {}],
  ];

  it.each(CASES)("are read from %j", (text, totals) =>
    expect(Object.fromEntries(findTotals(text))).toEqual(totals),
  );
});
