import { GRAPHS } from "./recipes/graphs.ts";
import { GRIDS } from "./recipes/grids.ts";
import { LISTS } from "./recipes/lists.ts";
import { NUMBERS } from "./recipes/numbers.ts";
import { STRINGS } from "./recipes/strings.ts";
import { TREES } from "./recipes/trees.ts";
import type { Recipe } from "./recipe.ts";

/** Problems whose inputs cannot be read off their types and examples, or whose labels speak in letters of their own. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  ...NUMBERS,
  ...LISTS,
  ...STRINGS,
  ...GRIDS,
  ...TREES,
  ...GRAPHS,
};
