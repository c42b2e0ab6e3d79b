import { cutNulls } from "./level-order.ts";

interface Node {
  readonly value: unknown;
  readonly children: [left: Node | null, right: Node | null];
}

/**
 * A tree, level by level, that grows by one node at a time: each comes with the number of the free place that it takes,
 * counted from the oldest; the last one where there are not so many.
 */
export function growTree(nodes: readonly (readonly [value: unknown, place: number])[]): unknown[] {
  const root: [Node | null] = [null];
  const free: [children: (Node | null)[], side: number][] = [[root, 0]];
  for (const [value, place] of nodes) {
    const node: Node = { value, children: [null, null] };
    const [[children, side]] = free.splice(Math.min(place, free.length - 1), 1) as [(typeof free)[number]];
    children[side] = node;
    free.push([node.children, 0], [node.children, 1]);
  }
  return cutNulls(tellLevels(root[0]));
}

function tellLevels(root: Node | null): unknown[] {
  const level: (Node | null)[] = [root];
  for (const node of level) if (node !== null) level.push(...node.children);
  return level.map((node) => node?.value ?? null);
}
