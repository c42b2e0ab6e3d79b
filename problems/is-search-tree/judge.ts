import { defineJudge } from "assay";
import fc from "fast-check";

type Tree = (number | null)[];
type Children = "left" | "right" | "both";
type Args = [root: Tree];

interface Node {
  value: number;
  left: Node | null;
  right: Node | null;
}

const SIDES: readonly Children[] = ["left", "right", "both"];
const SHIFT = 5;

export default defineJudge<Args, boolean>({
  // Trees in order, and the same with one value moved.
  generate: fc
    .tuple(
      fc.array(fc.constantFrom(...SIDES, "both" as const), { maxLength: 9, size: "max" }),
      fc.nat({ max: 9 }),
      fc.constantFrom(0, 0, 0, -1, 1, -3, 3, -8, 8),
      fc.constantFrom(2, 3, 3_000_000_000),
    )
    .map(([children, place, change, step]) => {
      const tree = ordered(grow(children.length, (node) => children[node] ?? "both"));
      return [
        tree.map((value, at) => (value === null ? null : (value + (at === place ? change : 0) - 4) * step)),
      ];
    }),

  families: {
    random: ({ n }, random) => [ordered(grow(n, () => random.pick(SIDES)))],
    complete: ({ n }) => [ordered(grow(n, () => "both"))],
    "a chain to the left": ({ n }) => [ordered(grow(n, () => "left"))],
    "a chain to the right": ({ n }) => [ordered(grow(n, () => "right"))],
    "a zigzag": ({ n }) => [ordered(grow(n, (node) => (node % 2 === 0 ? "left" : "right")))],
    "the deepest node is too large": ({ n = 0 }) => [lastRaised(ordered(grow(n, () => "left")), n)],
  },

  reference(root) {
    const inOrder = valuesInOrder(nodesOf(root));
    return inOrder.every((value, index) => index === 0 || (inOrder[index - 1] as number) < value);
  },

  properties: {
    "left and right exchanged and every value negated, nothing changes": {
      variants: (root) => [[mirrored(root)]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "adding c to every value changes nothing": {
      variants: (root) => [[root.map((value) => (value === null ? null : value + SHIFT))]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "below a root that is larger than all, or on the right of one that is smaller, nothing changes": {
      variants: (root) => [
        [underRoot(root, Math.max(0, ...valuesOf(root)) + 1, "left")],
        [underRoot(root, Math.min(0, ...valuesOf(root)) - 1, "right")],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "below a root with the largest or the smallest of its own values it is in order no more": {
      variants: (root) =>
        root.length === 0
          ? []
          : [
              [underRoot(root, Math.max(...valuesOf(root)), "left")],
              [underRoot(root, Math.min(...valuesOf(root)), "right")],
            ],
      holds: ({ variants }) => variants.every((other) => !other),
    },
  },
});

/** The shape of a tree of so many nodes, level by level; `children` says which ones the node of a number has. */
function grow(nodes = 0, children: (node: number) => Children): Tree {
  const tree: Tree = nodes > 0 ? [0] : [];
  for (let [node, made] = [0, 1]; made < nodes; node++) {
    const kind = children(node);
    for (const side of ["left", "right"]) {
      const isThere = made < nodes && (kind === "both" || kind === side);
      tree.push(isThere ? 0 : null);
      if (isThere) made++;
    }
  }
  while (tree.at(-1) === null) tree.pop();
  return tree;
}

/** The nodes of a tree, level by level. */
function nodesOf([root, ...rest]: Tree): Node[] {
  const nodes: Node[] = typeof root === "number" ? [{ value: root, left: null, right: null }] : [];
  rest.forEach((value, place) => {
    if (value === null) return;
    const node = { value, left: null, right: null };
    nodes.push(node);
    (nodes[Math.floor(place / 2)] as Node)[place % 2 === 0 ? "left" : "right"] = node;
  });
  return nodes;
}

function inOrder([root]: Node[]): Node[] {
  const found: Node[] = [];
  const above: Node[] = [];
  for (let node = root ?? null; node !== null || above.length > 0;) {
    for (; node !== null; node = node.left) above.push(node);
    const next = above.pop() as Node;
    found.push(next);
    node = next.right;
  }
  return found;
}

function valuesInOrder(nodes: Node[]): number[] {
  return inOrder(nodes).map(({ value }) => value);
}

/** The tree of this shape whose values are 0, 1, 2, ... from left to right. */
function ordered(shape: Tree): Tree {
  const nodes = nodesOf(shape);
  inOrder(nodes).forEach((node, rank) => (node.value = rank));
  const values = nodes.values();
  return shape.map((value) => (value === null ? null : (values.next().value as Node).value));
}

function lastRaised(tree: Tree, by: number): Tree {
  return tree.map((value, at) => (value !== null && at === tree.length - 1 ? value + by : value));
}

function mirrored(root: Tree): Tree {
  const tree: Tree = [];
  const queue: (Node | null)[] = [nodesOf(root)[0] ?? null];
  for (const node of queue) {
    tree.push(node === null ? null : 0 - node.value);
    if (node !== null) queue.push(node.right, node.left);
  }
  while (tree.at(-1) === null) tree.pop();
  return tree;
}

function underRoot([root, ...rest]: Tree, value: number, side: "left" | "right"): Tree {
  if (root === undefined) return [value];
  return side === "left" ? [value, root, null, ...rest] : [value, null, root, ...rest];
}

function valuesOf(tree: Tree): number[] {
  return tree.filter((value) => value !== null);
}
