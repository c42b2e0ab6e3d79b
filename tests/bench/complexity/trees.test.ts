import { describe, expect, it } from "vitest";
import { lopsided, type FlatTree } from "./trees.ts";

/** The calls of a search that measures both heights at each node, and ends at the first that is out of balance. */
function callsOf([, left, right]: FlatTree): number {
  let calls = 0;
  const height = (node: number): number => {
    if (node < 0) return 0;
    calls += 1;
    return 1 + Math.max(height(left[node] ?? -1), height(right[node] ?? -1));
  };
  const isBalanced = (node: number): boolean => {
    if (node < 0) return true;
    const [one = -1, other = -1] = [left[node], right[node]];
    return Math.abs(height(one) - height(other)) <= 1 && isBalanced(one) && isBalanced(other);
  };
  isBalanced(0);
  return calls;
}

describe("a lopsided tree", () => {
  it("is in balance along its whole spine, which makes n sqrt(n) of a search for balance", () => {
    for (const nodes of [64, 256, 1000, 4096]) {
      const flat = lopsided(nodes);
      expect(flat[0]).toHaveLength(nodes);
      expect(callsOf(flat) / nodes ** 1.5).toBeGreaterThan(0.4);
    }
  });

  it("has all its nodes where there are few", () => {
    expect([1, 2, 3, 4, 5].map((nodes) => lopsided(nodes)[0].length)).toEqual([1, 2, 3, 4, 5]);
  });
});
