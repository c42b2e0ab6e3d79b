import { defineJudge } from "assay";
import fc from "fast-check";

type Tree = (number | null)[];
type Children = "left" | "right" | "both";
type Args = [root: Tree];

const VALUE_MAX = 1_000_000_000;

export default defineJudge<Args, number[]>({
  // Small values, so that levels add up to 0 now and then.
  generate: fc
    .tuple(
      fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 14, size: "max" }),
      fc.array(fc.constantFrom<Children[]>("left", "right", "both", "both"), {
        minLength: 14,
        maxLength: 14,
      }),
    )
    .map(([values, children]) => [grow(values, (node) => children[node] ?? "both")]),

  families: {
    random: ({ n }, random) => [
      grow(
        many(n, () => random.int(-VALUE_MAX, VALUE_MAX)),
        () => random.pick(["left", "right", "both"]),
      ),
    ],
    complete: ({ n }) => [grow(many(n), () => "both")],
    "a chain to the left": ({ n }) => [grow(many(n), () => "left")],
    "a chain to the right": ({ n }) => [grow(many(n), () => "right")],
    "a zigzag": ({ n }) => [grow(many(n), (node) => (node % 2 === 0 ? "left" : "right"))],
    "a spine with a leaf at every node": ({ n }) => [
      grow(many(n), (node) => (node % 2 === 0 ? "both" : "none")),
    ],
  },

  reference(root) {
    const sums: number[] = [];
    for (let level = levelsBelow(root); level.length > 0; level = level.flatMap(({ children }) => children))
      sums.push(level.reduce((sum, { value }) => sum + value, 0));
    return sums;
  },

  properties: {
    "the levels together add up to all values": {
      holds: ({ args: [root], result }) => sumOf(result) === sumOf(root.map((value) => value ?? 0)),
    },
    "a node on top adds a level and changes no other": {
      variants: (root) => [[underRoot(root, 8, "left")], [underRoot(root, 8, "right")]],
      holds: ({ result, variants }) => variants.every((sums) => sums.join() === [8, ...result].join()),
    },
    "values twice as large give sums twice as large": {
      variants: (root) => [[root.map((value) => (value === null ? null : 2 * value))]],
      holds: ({ result, variants: [doubled = []] }) => doubled.join() === result.map((sum) => 2 * sum).join(),
    },
  },
});

interface Node {
  readonly value: number;
  readonly children: Node[];
}

/** The root alone, with its nodes linked; none of an empty tree. */
function levelsBelow([root, ...rest]: Tree): Node[] {
  if (root === undefined || root === null) return [];
  const nodes: Node[] = [{ value: root, children: [] }];
  rest.forEach((value, place) => {
    const parent = nodes[Math.floor(place / 2)] as Node;
    if (value === null) return;
    const node = { value, children: [] };
    nodes.push(node);
    parent.children.push(node);
  });
  return nodes.slice(0, 1);
}

/** A tree of these values, level by level; `children` says which ones the node of a number has. */
function grow(values: number[], children: (node: number) => Children | "none"): Tree {
  const tree: Tree = values.slice(0, 1);
  for (let [node, next] = [0, 1]; next < values.length; node++) {
    const kind = children(node);
    tree.push(kind === "right" || kind === "none" ? null : (values[next++] as number));
    tree.push(kind === "left" || kind === "none" ? null : (values[next++] ?? null));
  }
  while (tree.at(-1) === null) tree.pop();
  return tree;
}

function underRoot([root, ...rest]: Tree, value: number, side: "left" | "right"): Tree {
  if (root === undefined) return [value];
  return side === "left" ? [value, root, null, ...rest] : [value, null, root, ...rest];
}

function many(length = 0, make = (index: number): number => index + 1): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
