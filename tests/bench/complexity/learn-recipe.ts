import { learnFacts, type Facts } from "./learn-facts.ts";
import type { Labelled } from "./labelled.ts";
import type { Maker } from "./maker.ts";
import type { Recipe } from "./recipe.ts";
import { tree } from "./trees.ts";

type Make = (maker: Maker) => unknown;

/** A first size, 16, is small enough for exponential code; what sizes are numbers themselves climbs far. */
const ITEMS = { from: 8, to: 1024, factor: 2 };
const NUMBERS = { from: 4, to: 2 ** 30, factor: 4 };
const GRIDS = { from: 4, to: 128, factor: 2 };

/**
 * Recipes worth trying, in turn: of two examples that are sorted nobody knows whether all inputs are. The first one takes order
 * and permutations for chance, the second for a rule. Empty for a type that cannot be made.
 */
export function learnRecipes(labelled: Labelled): Recipe[] {
  const facts = labelled.params.map((_, at) => learnFacts(labelled.tests.map((args) => args[at])));
  const strict = learnRecipe(labelled, facts);
  if (strict === null || facts.every(({ isSorted, permutation }) => !isSorted && permutation === null))
    return strict === null ? [] : [strict];
  const loose = facts.map((each) => ({ ...each, isSorted: false, permutation: null }));
  return [learnRecipe(labelled, loose), strict].filter((each) => each !== null);
}

/** Reads off types and facts how inputs of any size look: ranges, alphabets, order, distinct items, shapes of matrices. */
function learnRecipe({ params, tests }: Labelled, facts: readonly Facts[]): Recipe | null {
  const sizes = new Sizes();
  const columns = params.map(({ type }, at) => ({ type, examples: tests.map((args) => args[at]) }));
  const hasItems = params.some(({ type }) => type !== "int");
  const makes: Make[] = [];
  for (const [at, { type, examples }] of columns.entries()) {
    const twin = columns.findIndex((other) => other.type === type && isSameLength(other.examples, examples));
    const name = type === "int" && hasItems ? null : sizes.nameOf(twin >= 0 && type !== "str" ? twin : at);
    const make = name === null ? makeScalar(examples) : makeItems(type, name, facts[at] as Facts, sizes);
    if (make === null) return null;
    makes.push(make);
  }
  const ladder = !hasItems ? NUMBERS : sizes.all().length > 1 ? GRIDS : ITEMS;
  return { sizes: sizes.all(), make: (maker) => makes.map((make) => make(maker)), ladder };
}

/** Names of sizes, given in turn: n, m, k, l. */
class Sizes {
  readonly #names = new Map<number | string, string>();

  nameOf(key: number | string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = "nmkl"[this.#names.size] ?? `s${this.#names.size}`;
    this.#names.set(key, name);
    return name;
  }

  all(): string[] {
    return [...this.#names.values()];
  }
}

function isSameLength(one: readonly unknown[], other: readonly unknown[]): boolean {
  const lengths = (all: readonly unknown[]) => all.map((each) => (Array.isArray(each) ? each.length : -1));
  return one.length > 0 && lengths(one).join() === lengths(other).join();
}

// A number beside a list: an index, a count or a target, small, middling and as large as the list.
function makeScalar(examples: readonly unknown[]): Make {
  const isPositive = examples.every((each) => typeof each === "number" && each > 0);
  return (maker: Maker) => {
    const n = Object.values(maker.size)[0] ?? 1;
    return maker.pick(Math.ceil(n / 2), isPositive ? 1 : 0, n);
  };
}

function makeItems(type: string, name: string, facts: Facts, sizes: Sizes): Make | null {
  switch (type) {
    case "int":
      return ({ size }) => size[name] ?? 1;
    case "str":
      return (maker) => maker.string(maker.size[name] ?? 1, facts.alphabet);
    case "List[int]":
      return (maker) => makeInts(maker, maker.size[name] ?? 1, facts);
    case "List[List[int]]":
      return makeRows(name, facts, sizes);
    case "List[str]":
      return makeWords(name, facts, sizes);
    case "Optional[ListNode]":
      return (maker) => maker.ints(maker.size[name] ?? 1, 0, 9);
    case "TreeNode":
    case "Optional[TreeNode]":
      return (maker) => tree(maker, maker.size[name] ?? 1, [0, 9]);
    default:
      return null;
  }
}

function makeInts(maker: Maker, n: number, facts: Facts): number[] {
  if (facts.permutation !== null) return maker.permutation(n, facts.permutation);
  if (facts.isSorted) return facts.isDistinct ? maker.rising(n, 0) : maker.sorted(n, facts.least, 2 * n);
  const [least, most] = facts.isNarrow
    ? [facts.least, facts.most]
    : [facts.least, Math.max(facts.most, 4 * n)];
  return maker.ints(n, least, most);
}

function makeRows(name: string, facts: Facts, sizes: Sizes): Make | null {
  const { rows } = facts;
  const range = [facts.least, facts.isNarrow ? facts.most : Math.max(facts.most, 100)] as const;
  if (rows === "ragged") return null;
  if (rows === "square") return (maker) => squareGrid(maker, maker.size[name] ?? 1, range);
  if (rows === "pairs")
    return (maker) => {
      const n = maker.size[name] ?? 1;
      return maker.grid(n, facts.columns, [facts.least, facts.isNarrow ? facts.most : 4 * n]);
    };
  const width = sizes.nameOf(`${name} columns`);
  return (maker) => maker.grid(maker.size[name] ?? 1, maker.size[width] ?? 1, range);
}

function squareGrid(maker: Maker, n: number, range: readonly [number, number]): number[][] {
  return maker.grid(n, n, range);
}

function makeWords(name: string, facts: Facts, sizes: Sizes): Make {
  const width = sizes.nameOf(`${name} letters`);
  return (maker) =>
    Array.from({ length: maker.size[name] ?? 1 }, () => maker.string(maker.size[width] ?? 1, facts.alphabet));
}
