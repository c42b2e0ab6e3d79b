import type { Family, Random } from "#problems";
import { Maker, STYLES } from "./maker.ts";
import type { Recipe, Size } from "./recipe.ts";

/** The families of a recipe by name: each style in each variant. */
export function familiesOf(recipe: Recipe): Readonly<Record<string, Family<readonly unknown[]>>> {
  const variants = Array.from({ length: recipe.variants ?? 1 }, (_, at) => at);
  return Object.fromEntries(
    STYLES.flatMap((style) =>
      variants.map((variant) => [
        variant === 0 ? style : `${style} ${variant + 1}`,
        (size: Size, random: Random) => recipe.make(new Maker(size, style, { variant, random })),
      ]),
    ),
  );
}
