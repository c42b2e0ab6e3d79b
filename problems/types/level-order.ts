import type { Type } from "./type.ts";

/** A list of nodes, linked or as a tree. */
export type NodesType = Type & { readonly kind: "linked-list" | "binary-tree" };

/**
 * The list as which nodes are told: the items of a linked list; those of a tree level by level, from left to right, null for
 * a child that is not there, without the nulls at the end.
 */
export function levelOrder({ kind, item, minLength, maxLength }: NodesType): Type & { kind: "list" } {
  const told: Type = kind === "linked-list" ? item : { kind: "optional", item };
  return { kind: "list", item: told, minLength, maxLength };
}

/** A tree without the nulls at its end. */
export function cutNulls<T>(items: readonly (T | null)[]): (T | null)[] {
  return items.slice(0, items.findLastIndex((item) => item !== null) + 1);
}

/** How many nodes a tree has that is told level by level. */
export function countNodes(items: readonly unknown[]): number {
  return items.filter((item) => item !== null).length;
}

/** Index of the first item of a tree that is nobody's child, or null. */
export function findOrphan(items: readonly unknown[]): number | null {
  let places = 1;
  for (const [index, item] of items.entries()) {
    if (places === 0) return index;
    places += item === null ? -1 : 1;
  }
  return null;
}
