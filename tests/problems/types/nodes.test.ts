import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryOf, checkBounds, fromValue, parseType, stubOf, type Signature } from "#problems";
import { growTree } from "../../../problems/types/grow-tree.ts";
import { writtenAs } from "../../../problems/types/written-as.ts";

const TREE = parseType("binary-tree<int>");

const signature: Signature = {
  mode: "function",
  name: { python: "find_it", javascript: "findIt", typescript: "findIt" },
  parameters: [{ name: "head", type: parseType("linked-list<int>") }],
  returns: parseType("list<binary-tree<int>>"),
  methods: null,
};

describe("a tree", () => {
  test("is told level by level", () => {
    expect(growTree([])).toEqual([]);
    expect(growTree([[1, 0]])).toEqual([1]);
    expect(growTree([1, 2, 3, 4].map((value) => [value, 0]))).toEqual([1, 2, 3, 4]);
    expect(growTree([1, 2, 3].map((value) => [value, Infinity]))).toEqual([1, null, 2, null, 3]);
  });

  test("whose node has no parent is none", () => {
    expect(checkBounds(TREE, [1, null, null, 4])).toEqual({
      ok: false,
      path: "$[3]",
      note: "this node has no parent",
    });
    expect(checkBounds(TREE, [1, null, 2, null, 3])).toBeNull();
    expect(fromValue(TREE, { kind: "binary-tree", items: [null, 1n] })).toMatchObject({ path: "$[1]" });
  });

  test("is as long as it has nodes", () => {
    const bounded = { ...TREE, maxLength: 3 } as typeof TREE;
    expect(checkBounds(bounded, [1, null, 2, null, 3])).toBeNull();
    expect(checkBounds(bounded, [1, 2, 3, 4])).toMatchObject({ note: "length 4 is above 3" });
  });

  test("is read without the nulls at its end", () => {
    const items = [1n, null, 2n, null, null];
    expect(fromValue(TREE, { kind: "binary-tree", items })).toEqual({ ok: true, natural: [1, null, 2] });
  });

  test("is generated of every shape, and shrinks to the smallest that fails", () => {
    const isChain = (items: unknown) => (items as unknown[]).filter((item) => item === null).length < 2;
    const { counterexample } = fc.check(fc.property(arbitraryOf(TREE), isChain), { seed: 1, numRuns: 1000 });
    const [items] = counterexample as [unknown[]];
    expect(items.filter((item) => item !== null)).toEqual([0, 0, 0]);
  });
});

test("nodes are written as lists in files, and only there", () => {
  const written = [[1n], []];
  const type = parseType("list<linked-list<int>>");
  expect(fromValue(type, writtenAs(type, written))).toEqual({ ok: true, natural: [[1], []] });
  expect(fromValue(type, written)).toMatchObject({
    path: "$[0]",
    note: "expected linked-list, got list",
  });
  expect(fromValue(type, [null])).toEqual({ ok: true, natural: [[]] });
});

test("a stub shows the classes of nodes as comments", () => {
  const python = stubOf(signature, "python");
  expect(python).toMatch(/^# class ListNode:\n#     def __init__\(self, val=0, next=None\):\n/);
  expect(python).toMatch(
    /# class TreeNode:[^]*\ndef find_it\(head: ListNode \| None\) -> list\[TreeNode \| None\]:/,
  );
  expect(stubOf(signature, "typescript")).toMatch(
    /^\/\/ class ListNode \{[^]*\nfunction findIt\(head: ListNode \| null\): \(TreeNode \| null\)\[\] \{/,
  );
});
