import type { Maker } from "../maker.ts";
import type { Recipe } from "../recipe.ts";

type Ladder = NonNullable<Recipe["ladder"]>;

/** Lists of any length. */
const ITEMS: Ladder = { from: 16, to: 4096, factor: 2 };
/** Where exponential or quartic approaches are among the others. */
export const FEW: Ladder = { from: 4, to: 512, factor: 2 };
/** Where hardly more than a dozen items can be tried. */
export const FEWEST: Ladder = { from: 3, to: 48, factor: 1.2 };
/** Where logarithms have to show. */
export const MANY: Ladder = { from: 16, to: 16_384, factor: 4 };
/** Numbers that are sizes themselves. */
export const RANGE: Ladder = { from: 4, to: 2 ** 30, factor: 4 };
/** Two sizes and more. */
const SIDES: Ladder = { from: 4, to: 256, factor: 2 };
/** Three sizes. */
export const SHORT: Ladder = { from: 2, to: 32, factor: 2 };

/** A recipe over one size, n. */
export function overN(
  make: (maker: Maker, n: number) => readonly unknown[],
  others: Omit<Recipe, "sizes" | "make"> = {},
): Recipe {
  return { ladder: ITEMS, ...others, sizes: ["n"], make: (maker) => make(maker, maker.size["n"] ?? 1) };
}

/** A recipe over several sizes. */
export function over(
  sizes: readonly string[],
  make: (maker: Maker, ...sizes: number[]) => readonly unknown[],
  others: Omit<Recipe, "sizes" | "make"> = {},
): Recipe {
  return {
    ladder: SIDES,
    ...others,
    sizes,
    make: (maker) => make(maker, ...sizes.map((name) => maker.size[name] ?? 1)),
  };
}
