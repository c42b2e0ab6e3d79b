import type { Maker } from "./maker.ts";

/** Values, and the index of each node's left and right child, -1 where there is none; children follow parents. */
export type FlatTree = [values: number[], left: number[], right: number[]];

/** A binary tree whose shape follows the style: chains to either side, a zigzag, a chain with leaves, balanced, random. */
export function tree(maker: Maker, nodes: number, range: readonly [least: number, most: number]): FlatTree {
  const shape = shapeOf(maker, nodes);
  return [maker.ints(nodes, ...range), ...shape];
}

/** A binary search tree that holds 0, 2, 4, ... */
export function searchTree(maker: Maker, nodes: number): FlatTree {
  const [left, right] = shapeOf(maker, nodes);
  const values = Array.from({ length: nodes }, () => 0);
  const path: number[] = [];
  let [at, next] = [nodes > 0 ? 0 : -1, 0];
  while (path.length > 0 || at >= 0) {
    for (; at >= 0; at = left[at] as number) path.push(at);
    at = path.pop() as number;
    values[at] = 2 * next++;
    at = right[at] as number;
  }
  return [values, left, right];
}

function shapeOf(maker: Maker, nodes: number): [left: number[], right: number[]] {
  const none = () => Array.from({ length: nodes }, () => -1);
  const sides = [none(), none()] as [number[], number[]];
  const free: [node: number, side: number][] =
    nodes > 0
      ? [
          [0, 0],
          [0, 1],
        ]
      : [];
  for (let node = 1; node < nodes; node++) {
    const [[parent, side]] = free.splice(choose(maker, node, free.length), 1) as [[number, number]];
    (sides[side] as number[])[parent] = node;
    free.push([node, 0], [node, 1]);
  }
  return sides;
}

// Places where a next node may hang, in the order in which they came to be.
function choose({ style, random }: Maker, node: number, places: number): number {
  switch (style) {
    case "random":
      return random.int(0, places - 1);
    case "ascending":
      return places - 1;
    case "descending":
      return places - 2;
    case "equal":
      return 0;
    case "alternating":
      return places - 1 - (node % 2);
    case "last":
      return node % 2 === 1 ? places - 1 : places - 3;
  }
}

/** The same tree seen in a mirror. */
export function mirror([values, left, right]: FlatTree): FlatTree {
  return [values, right, left];
}

/**
 * A spine to the left, each node with a chain on its right as high as what hangs on its left: as long as can be while all heights
 * match, and out of balance only at the ends. What nodes are left over hang on the first chain's left.
 */
export function lopsided(nodes: number): FlatTree {
  const spine = Math.max(1, Math.floor((Math.sqrt(8 * nodes + 1) - 1) / 2));
  const [left, right] = [[-1], [-1]];
  const hang = (parent: number, sides: number[]): number => {
    const node = left.length;
    if (node >= nodes) return parent;
    sides[parent] = node;
    left.push(-1);
    right.push(-1);
    return node;
  };
  const heads = [0];
  for (let depth = 1; depth < spine; depth++) heads.push(hang(heads.at(-1) ?? 0, left));
  for (const [depth, head] of heads.entries())
    for (let [end, height] = [head, spine - 1 - depth]; height > 0; height--) end = hang(end, right);
  for (let node = right[0] ?? -1; node > 0 && left.length < nodes; node = right[node] ?? -1) hang(node, left);
  while (left.length < nodes) hang(left.length - 1, right);
  return [left.map(() => 0), left, right];
}
