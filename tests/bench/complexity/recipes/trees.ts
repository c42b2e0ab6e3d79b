import type { Maker } from "../maker.ts";
import type { Recipe } from "../recipe.ts";
import { lopsided, mirror, searchTree, tree, type FlatTree } from "../trees.ts";
import { FEW, over, overN } from "./one-size.ts";

/** A root whose right side is the mirror image of its left. */
function mirrored(maker: Maker, nodes: number): FlatTree {
  const [values, left, right] = tree(maker, nodes, [0, 9]);
  const shift = (sides: readonly number[], by: number) => sides.map((child) => (child < 0 ? -1 : child + by));
  const others = 1 + values.length;
  return [
    [0, ...values, ...values],
    [1, ...shift(left, 1), ...shift(right, others)],
    [others, ...shift(right, 1), ...shift(left, others)],
  ];
}

/** Each node has two children or none; leaves are 0 or 1, the others 2 (or) and 3 (and). */
function expression(maker: Maker, inner: number): FlatTree {
  const [, left, right] = tree(maker, inner, [0, 0]);
  const [or, leaf] = [maker.pick(2, 3), maker.pick(0, 1, 0)];
  const values = left.map(() => or);
  for (const sides of [left, right])
    for (let at = 0; at < inner; at++)
      if ((sides[at] as number) < 0) {
        sides[at] = values.length;
        values.push(leaf);
      }
  const none = Array.from({ length: values.length - inner }, () => -1);
  return [values, [...left, ...none], [...right, ...none]];
}

/** All 1 but the last, which is 2. */
function endingInTwo(maker: Maker, nodes: number): FlatTree {
  const [values, left, right] = tree(maker, nodes, [1, 1]);
  return [values.map((value, at) => (at === nodes - 1 ? 2 : value)), left, right];
}

const twice = (maker: Maker, n: number) => {
  const one = tree(maker, n, [0, 9]);
  return [one, one];
};

/** The same search tree, mirrored: its values count the other way, so that it is one still. */
function turned(one: FlatTree): FlatTree {
  const [values, left, right] = mirror(one);
  const most = Math.max(0, ...values);
  return [values.map((value) => most - value), left, right];
}

/** To either hand, so that each style is there in both. */
const eitherHand = (maker: Maker, one: FlatTree) => maker.pick(one, mirror(one));

export const TREES: Readonly<Record<string, Recipe>> = {
  "balanced-binary-tree": overN(
    (maker, n) => [maker.style === "last" ? lopsided(n) : tree(maker, n, [0, 9])],
    {
      // Below, the balanced tree is dearer.
      ladder: { from: 256, to: 4096, factor: 1.5 },
    },
  ),
  "delete-leaves-with-a-given-value": overN((maker, n) => [tree(maker, n, [1, 1]), maker.pick(1, 2)], {
    variants: 2,
  }),
  "delete-node-in-a-bst": overN(
    (maker, n) => [searchTree(maker, n), maker.pick(0, 2 * n - 2, n - (n % 2), 2 * n + 1)],
    {
      variants: 2,
    },
  ),
  "evaluate-boolean-binary-tree": overN((maker, n) => [expression(maker, n)], { variants: 2 }),
  "flip-equivalent-binary-trees": overN((maker, n) => {
    const [, left, right] = tree(maker, n, [0, 0]);
    const one = [left.map((_, at) => at), left, right];
    return [one, maker.pick(one, [one[0], right, left])];
  }),
  "house-robber-iii": overN((maker, n) => [tree(maker, n, [0, 9])], { ladder: FEW }),
  "maximum-twin-sum-of-a-linked-list": overN((maker, n) => [maker.ints(2 * Math.ceil(n / 2), 1, 100)]),
  "merge-two-binary-trees": over(
    ["n", "m"],
    (maker, n, m) => [n, m].map((nodes) => eitherHand(maker, tree(maker, nodes, [0, 9]))),
    { variants: 2 },
  ),
  "range-sum-of-bst": overN((maker, n) => [searchTree(maker, n), maker.pick(0, n), maker.pick(2 * n, n + 2)]),
  "same-binary-tree": overN(twice),
  "sort-list": overN((maker, n) => [maker.ints(n, 0, 4 * n)]),
  "subtree-of-a-binary-tree": over(["n", "m"], (maker, n, m) => [
    tree(maker, n, [1, 1]),
    endingInTwo(maker, m),
  ]),
  "sum-root-to-leaf-numbers": overN((maker, n) => [tree(maker, n, [0, 0])]),
  "symmetric-tree": overN((maker, n) => [mirrored(maker, n)]),
  "trim-a-binary-search-tree": overN(
    (maker, n) => {
      const to = maker.pick(true, false);
      const one = searchTree(maker, n);
      return [to ? one : turned(one), maker.pick(0, n, 2 * n - 2, 0), 2 * n];
    },
    { variants: 2 },
  ),
  "validate-binary-tree-nodes": overN((maker, n) => {
    const [, left, right] = tree(maker, n, [0, 0]);
    return [n, left, right];
  }),
};
