import { makeRandom, type Random } from "#problems";
import type { Size } from "./recipe.ts";

/** How the items of an input lie: each is the worst case of some strategy. */
export const STYLES = ["random", "ascending", "descending", "equal", "alternating", "last"] as const;
export type Style = (typeof STYLES)[number];

/** What a recipe makes one input with: the same size, style, variant and seed make the same. */
export class Maker {
  readonly size: Size;
  readonly style: Style;
  readonly random: Random;
  readonly #variant: number;

  constructor(size: Size, style: Style, options: { readonly variant: number; readonly random?: Random }) {
    this.size = size;
    this.style = style;
    this.#variant = options.variant;
    this.random = options.random ?? makeRandom(1);
  }

  /** One of some scalars; neighbours among the styles and variants choose differently. */
  pick<T>(...options: readonly T[]): T {
    const at = (STYLES.indexOf(this.style) + this.#variant) % options.length;
    return options[at] as T;
  }

  /** In random order they are distinct where the range allows it: what sorts and then counts is slow on both. */
  ints(length: number, least: number, most: number): number[] {
    if (this.style === "random" && most - least >= length)
      return this.random.shuffle(new Maker(this.size, "ascending", { variant: 0 }).ints(length, least, most));
    return Array.from({ length }, (_, at) => this.#int(at, length, [least, most]));
  }

  /** Some of them may be equal where the range is short. */
  sorted(length: number, least: number, most: number): number[] {
    return this.ints(length, least, most).toSorted((one, other) => one - other);
  }

  /** From `base` upwards, each once. */
  permutation(length: number, base: number): number[] {
    const rising = Array.from({ length }, (_, at) => at + base);
    switch (this.style) {
      case "random":
        return this.random.shuffle(rising);
      case "ascending":
        return rising;
      case "descending":
        return rising.toReversed();
      case "equal":
        return [...rising.slice(1), ...rising.slice(0, 1)];
      case "alternating":
        return rising.map((_, at) => (at % 2 === 0 ? at / 2 : length - (at + 1) / 2) + base);
      case "last":
        return [...rising.slice(-1), ...rising.slice(0, -1)];
    }
  }

  /** Each once, with gaps of up to `gap`. */
  distinct(length: number, base: number, gap = 3): number[] {
    let next = base;
    const rising = Array.from({ length }, () => (next += this.random.int(1, gap)));
    return this.permutation(length, 0).map((at) => rising[at] as number);
  }

  rising(length: number, base: number, gap = 3): number[] {
    return this.distinct(length, base, gap).toSorted((one, other) => one - other);
  }

  string(length: number, alphabet: string): string {
    const letters = Array.from(alphabet);
    const most = letters.length - 1;
    if (this.style !== "descending")
      return this.ints(length, 0, most)
        .map((at) => letters[at])
        .join("");
    const half = Array.from({ length: Math.ceil(length / 2) }, () => this.random.pick(letters));
    return [...half, ...half.slice(0, Math.floor(length / 2)).toReversed()].join("");
  }

  grid(rows: number, columns: number, range: readonly [least: number, most: number]): number[][] {
    const cells = this.ints(rows * columns, ...range);
    return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  }

  /** The parent of each node but the first, 0; `base` is added by whoever names nodes from 1. */
  parents(nodes: number): number[] {
    return Array.from({ length: Math.max(nodes - 1, 0) }, (_, at) => this.#parent(at + 1, nodes));
  }

  #parent(node: number, nodes: number): number {
    switch (this.style) {
      case "random":
        return this.random.int(0, node - 1);
      case "ascending":
        return node - 1;
      case "descending":
        return 0;
      case "equal":
        return Math.floor((node - 1) / 2);
      case "alternating":
        return node < 2 ? 0 : node - 2;
      case "last":
        return node < nodes / 2 ? node - 1 : 0;
    }
  }

  #int(at: number, length: number, [least, most]: readonly [number, number]): number {
    const step = length < 2 ? 0 : Math.floor((at * (most - least)) / (length - 1));
    switch (this.style) {
      case "random":
        return this.random.int(least, most);
      case "ascending":
        return least + step;
      case "descending":
        return most - step;
      case "equal":
        return most;
      case "alternating":
        return at % 2 === 0 ? least : most;
      case "last":
        return at === length - 1 ? most : least;
    }
  }
}
