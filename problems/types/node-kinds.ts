import type { Signature } from "../problem.ts";
import type { NodesType } from "./level-order.ts";
import type { Type } from "./type.ts";

/** The kinds of nodes that a signature speaks of. */
export function nodeKindsOf({ parameters, returns, methods }: Signature): NodesType["kind"][] {
  const all = [{ parameters, returns }, ...(methods ?? [])];
  const types = all.flatMap(({ parameters: own, returns: given }) => [
    ...own.map(({ type }) => type),
    ...(given === null ? [] : [given]),
  ]);
  const kinds = new Set(types.flatMap(kindsIn));
  return (["linked-list", "binary-tree"] as const).filter((kind) => kinds.has(kind));
}

/** Whether a type, or one inside it, is any. */
export function holdsAny(type: Type): boolean {
  return kindsIn(type).includes("any");
}

function kindsIn(type: Type): Type["kind"][] {
  switch (type.kind) {
    case "list":
    case "set":
    case "optional":
      return kindsIn(type.item);
    case "tuple":
      return type.items.flatMap(kindsIn);
    case "map":
      return [type.key, type.value].flatMap(kindsIn);
    case "int":
    case "float":
    case "bool":
    case "string":
    case "bytes":
    case "any":
    case "linked-list":
    case "binary-tree":
      return [type.kind];
  }
}
