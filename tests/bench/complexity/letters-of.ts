import type { Labelled } from "./labelled.ts";
import type { Letters } from "./label-class.ts";
import type { Recipe } from "./recipe.ts";

/**
 * What the letters of labels stand for: what the recipe says; a number beside a list is made as large as the first size, so
 * that its name is that size; h, the height of a tree, is its nodes in the worst case.
 */
export function lettersOf({ params }: Labelled, { sizes, letters }: Recipe): Letters {
  const [first = "n"] = sizes;
  const scalars = params.filter(({ type, name }) => type === "int" && !sizes.includes(name));
  const named = scalars.map(({ name }) => [name, first] as const);
  const height = params.some(({ type }) => type.includes("TreeNode")) ? [["h", first] as const] : [];
  return { sizes, letters: { ...Object.fromEntries([...named, ...height]), ...letters } };
}
