import type { Maker } from "../maker.ts";
import type { Recipe } from "../recipe.ts";
import { over, overN } from "./one-size.ts";

/** The edges of a tree, each from a node to its parent. */
const treeEdges = (maker: Maker, nodes: number, base = 0) =>
  maker.parents(nodes).map((parent, at) => [at + 1 + base, parent + base]);

/** Edges from a node to an earlier one: no circle. */
function downward(maker: Maker, nodes: number, edges: number): number[][] {
  return Array.from({ length: edges }, (_, at) => {
    const from = maker.style === "random" ? maker.random.int(1, nodes - 1) : 1 + (at % (nodes - 1));
    const to =
      maker.style === "random" ? maker.random.int(0, from - 1) : maker.style === "descending" ? 0 : from - 1;
    return [from, to];
  });
}

/** A tree, and as many edges besides as it has nodes where that can be; each once. */
function connected(maker: Maker, nodes: number): number[][] {
  const found = new Map(
    treeEdges(maker, nodes).map((edge) => [edge.toSorted((one, other) => one - other).join(), edge]),
  );
  for (let tries = 0; tries < nodes; tries++) {
    const [one, other] = [maker.random.int(0, nodes - 1), maker.random.int(0, nodes - 1)];
    const edge = [Math.min(one, other), Math.max(one, other)];
    if (one !== other && !found.has(edge.join())) found.set(edge.join(), edge);
  }
  return [...found.values()];
}

/** One more edge, from the last node to one that is not its parent. */
function withCircle(edges: number[][], last: number): number[][] {
  const parent = edges.at(-1)?.[1] ?? 1;
  return [...edges.map(([one = 0, other = 0]) => [other, one]), [parent === 1 ? 2 : 1, last]];
}

function adjacency(nodes: number, edges: readonly (readonly number[])[]): number[][] {
  const lists = Array.from({ length: nodes }, (): number[] => []);
  for (const [from = 0, to = 0] of edges) (lists[from] as number[]).push(to);
  return lists;
}

/** A walk from JFK that uses each ticket once. */
function tickets(maker: Maker, count: number): string[][] {
  const airports = Math.max(2, maker.pick(Math.ceil(count / 3), count + 1));
  const name = (at: number) =>
    at === 0
      ? "JFK"
      : [676, 26, 1].map((by) => String.fromCodePoint(65 + (Math.floor(at / by) % 26))).join("");
  let here = 0;
  const walk = Array.from({ length: count }, (_, at) => {
    const from = here;
    here =
      maker.style === "random" ? (here + maker.random.int(1, airports - 1)) % airports : (at + 1) % airports;
    return [name(from), name(here)];
  });
  return maker.random.shuffle(walk);
}

/** Routes in a chain from the first stop to the last, all through one stop and not to the last, or two groups that never meet. */
function journey(
  maker: Maker,
  count: number,
  stops: number,
): [routes: number[][], source: number, target: number] {
  const make = (stop: (route: number, at: number) => number) =>
    Array.from({ length: count }, (_, route) =>
      Array.from({ length: stops }, (_stop, at) => stop(route, at)),
    );
  const chained = (route: number, at: number) => route * (stops - 1) + at;
  return maker.pick(
    [make(chained), 0, count * (stops - 1)],
    [make((route, at) => (at === 0 ? 0 : chained(route, at))), 0, count * stops + 7],
    [make((route, at) => at + (route % 2) * stops), 0, stops],
  );
}

/** A walk home that a search in alphabetical order finds last: it leaves by the only way there is no coming back from. */
function deadEnd(count: number): string[][] {
  const pairs = Array.from({ length: Math.max(0, (count - 3) >> 1) }, () => [
    ["AAA", "BBB"],
    ["BBB", "AAA"],
  ]).flat();
  return [["JFK", "AAA"], ["JFK", "ZZZ"], ["ZZZ", "JFK"], ...pairs].slice(0, Math.max(1, count));
}

const weighted = (maker: Maker, edges: readonly (readonly number[])[]) =>
  edges.map((edge) => [...edge, maker.random.int(1, 9)]);

const V_TIED = { letters: { E: "V" } } as const;

export const GRAPHS: Readonly<Record<string, Recipe>> = {
  "bus-routes": over(["n", "m"], (maker, n, m) => journey(maker, n, m)),
  "count-connected-components": over(["V", "E"], (maker, V, E) => [V, downward(maker, V, E)]),
  "course-schedule": over(["V", "E"], (maker, V, E) => [V, downward(maker, V, E)]),
  "find-critical-and-pseudo-critical-edges-in-minimum-spanning-tree": over(
    ["V"],
    (maker, V) => [V, weighted(maker, connected(maker, V))],
    { ...V_TIED, ladder: { from: 4, to: 64, factor: 1.6 } },
  ),
  "find-eventual-safe-states": over(["V", "E"], (maker, V, E) => [
    adjacency(
      V,
      maker.pick(
        downward(maker, V, E),
        downward(maker, V, E).map(([from = 0, to = 0]) => [to, from]),
      ),
    ),
  ]),
  "minimum-fuel-cost-to-report-to-the-capital": overN((maker, n) => [
    treeEdges(maker, n),
    maker.pick(1, 5, n),
  ]),
  "network-delay-time": over(
    ["V"],
    (maker, V) => [
      weighted(maker, connected(maker, V)).map(([one = 0, other = 0, weight]) => [
        Math.min(one, other) + 1,
        Math.max(one, other) + 1,
        weight,
      ]),
      V,
      1,
    ],
    { ...V_TIED, ladder: { from: 4, to: 128, factor: 1.6 } },
  ),
  "number-of-good-paths": overN((maker, n) => [maker.ints(n, 1, n), treeEdges(maker, n)], {
    ladder: { from: 8, to: 512, factor: 2 },
  }),
  "reconstruct-flight-path": over(
    ["E"],
    (maker, E) => [maker.pick(tickets(maker, E), tickets(maker, E), deadEnd(E))],
    {
      letters: { V: "E" },
      ladder: { from: 8, to: 512, factor: 2 },
    },
  ),
  "redundant-connection": over(["E"], (maker, E) => [withCircle(treeEdges(maker, E, 1), E)], {
    letters: { V: "E" },
    ladder: { from: 8, to: 512, factor: 2 },
  }),
  "remove-max-number-of-edges-to-keep-graph-fully-traversable": over(["V", "E"], (maker, V, E) => [
    V,
    downward(maker, V, E).map(([one = 0, other = 0], at) => [
      maker.pick(3, (at % 3) + 1),
      one + 1,
      other + 1,
    ]),
  ]),
  "reorder-routes-to-make-all-paths-lead-to-the-city-zero": overN((maker, n) => [
    n,
    treeEdges(maker, n).map((edge) => (maker.random.int(0, 1) === 0 ? edge : edge.toReversed())),
  ]),
  "time-needed-to-inform-all-employees": overN((maker, n) => {
    const managers = [-1, ...maker.parents(n)];
    const leads = new Set(managers);
    const times = maker.ints(n, 1, 9).map((time, at) => (leads.has(at) ? time : 0));
    const turned = managers.map((each) => (each < 0 ? -1 : n - 1 - each)).toReversed();
    return maker.pick([n, 0, managers, times], [n, n - 1, turned, times.toReversed()]);
  }),
  "valid-tree": over(["V"], (maker, V) => [V, treeEdges(maker, V)], {
    ...V_TIED,
    ladder: { from: 8, to: 1024, factor: 2 },
  }),
};
