import type { Family, Random, Type } from "#problems";

type Families = Readonly<Record<string, Family<readonly unknown[]>>>;

/** A kind of input: the names of the function's parameters, their types, the sizes, and families of such inputs. */
interface Input {
  readonly names: readonly string[];
  readonly types: readonly Type[];
  readonly sizes: readonly string[];
  readonly families: Families;
}

const INT: Type = { kind: "int", min: -(2 ** 53), max: 2 ** 53 };
const INTS: Type = { kind: "list", item: INT, minLength: 0, maxLength: 2 ** 30 };
const GRID: Type = { kind: "list", item: INTS, minLength: 0, maxLength: 2 ** 30 };
const TEXT: Type = { kind: "string", minLength: 0, maxLength: 2 ** 30, alphabet: "ab" };

const MOST = 1_000_000;

const random = (length: number, source: Random) => Array.from({ length }, () => source.int(1000, MOST));
const ascending = (length: number) => Array.from({ length }, (_, at) => 1000 + at * 7);
const descending = (length: number) => ascending(length).toReversed();
const equal = (length: number) => Array.from({ length }, () => 1234);

/** Edges of a ring and random chords between nodes 0 to v - 1. */
function edges(v: number, e: number, source: Random): number[][] {
  return Array.from({ length: e }, (_, at) => [at % v, at < v ? (at + 1) % v : source.int(0, v - 1)]);
}

export const INPUTS = {
  /** `a`, a list of n numbers in any order. */
  list: {
    names: ["a"],
    types: [INTS],
    sizes: ["n"],
    families: {
      random: ({ n = 1 }, source) => [random(n, source)],
      ascending: ({ n = 1 }) => [ascending(n)],
      descending: ({ n = 1 }) => [descending(n)],
      equal: ({ n = 1 }) => [equal(n)],
    },
  },
  /** `a`, in no order: what is sorted by luck is not looked at. */
  shuffled: {
    names: ["a"],
    types: [INTS],
    sizes: ["n"],
    families: { random: ({ n = 1 }, source) => [random(n, source)] },
  },
  /** `a` ascending, and `x`, which is in it or beyond its end. */
  sorted: {
    names: ["a", "x"],
    types: [INTS, INT],
    sizes: ["n"],
    families: {
      first: ({ n = 1 }) => [ascending(n), 1000],
      last: ({ n = 1 }) => [ascending(n), 1000 + 7 * (n - 1)],
      absent: ({ n = 1 }) => [ascending(n), 2 ** 40],
    },
  },
  number: {
    names: ["n"],
    types: [INT],
    sizes: ["n"],
    families: { number: ({ n = 1 }) => [n] },
  },
  text: {
    names: ["s"],
    types: [TEXT],
    sizes: ["n"],
    families: {
      equal: ({ n = 1 }) => ["a".repeat(n)],
      turns: ({ n = 1 }) => ["ab".repeat(n).slice(0, n)],
    },
  },
  lists: {
    names: ["a", "b"],
    types: [INTS, INTS],
    sizes: ["m", "n"],
    families: {
      ascending: ({ m = 1, n = 1 }) => [ascending(m), ascending(n)],
      random: ({ m = 1, n = 1 }, source) => [random(m, source), random(n, source)],
    },
  },
  /** `a` and `b` ascending. */
  sortedLists: {
    names: ["a", "b"],
    types: [INTS, INTS],
    sizes: ["m", "n"],
    families: {
      alike: ({ m = 1, n = 1 }) => [ascending(m), ascending(n)],
      apart: ({ m = 1, n = 1 }) => [ascending(m), ascending(n).map((each) => each + MOST)],
    },
  },
  texts: {
    names: ["s", "t"],
    types: [TEXT, TEXT],
    sizes: ["m", "n"],
    families: {
      equal: ({ m = 1, n = 1 }) => ["a".repeat(m), "a".repeat(n)],
      nearly: ({ m = 1, n = 1 }) => [`${"a".repeat(m - 1)}b`, "a".repeat(n)],
    },
  },
  grid: {
    names: ["g"],
    types: [GRID],
    sizes: ["m", "n"],
    families: {
      random: ({ m = 1, n = 1 }, source) => [Array.from({ length: m }, () => random(n, source))],
    },
  },
  square: {
    names: ["g"],
    types: [GRID],
    sizes: ["n"],
    families: {
      random: ({ n = 1 }, source) => [Array.from({ length: n }, () => random(n, source))],
    },
  },
  /** `v` nodes and the list `edges` of e pairs. */
  graph: {
    names: ["v", "edges"],
    types: [INT, GRID],
    sizes: ["v", "e"],
    families: { chords: ({ v = 1, e = 1 }, source) => [v, edges(v, e, source)] },
  },
  /** `a` of n numbers, and a number `k`. */
  listAndNumber: {
    names: ["a", "k"],
    types: [INTS, INT],
    sizes: ["n", "k"],
    families: {
      ascending: ({ n = 1, k = 1 }) => [ascending(n), k],
      random: ({ n = 1, k = 1 }, source) => [random(n, source), k],
    },
  },
  numbers: {
    names: ["m", "n"],
    types: [INT, INT],
    sizes: ["m", "n"],
    families: { numbers: ({ m = 1, n = 1 }) => [m, n] },
  },
  threeNumbers: {
    names: ["k", "m", "n"],
    types: [INT, INT, INT],
    sizes: ["k", "m", "n"],
    families: { numbers: ({ k = 1, m = 1, n = 1 }) => [k, m, n] },
  },
} as const satisfies Record<string, Input>;

export type InputKind = keyof typeof INPUTS;
