import type { Checker } from "../problem.ts";
import { keyOf } from "../types/key-of.ts";
import type { Type } from "../types/type.ts";
import { isNear } from "./near.ts";

type Agree = (type: Type, one: unknown, other: unknown) => boolean;

/** How two natural values of a type are held to be the same answer; null where only the author's `check` knows. */
export function agreementOf(checker: Checker): Agree | null {
  switch (checker.kind) {
    case "exact":
      return isSame;
    case "float":
      return (type, one, other) => isNear(checker, type, [one, other]);
    case "unordered":
      return (type, ...both) => {
        const [one, other] = both.map((natural) => inOneOrder(type, natural, checker.deep));
        return isSame(type, one, other);
      };
    case "set":
    case "any-of":
      return (type, ...both) => {
        const [one, other] = both.map((natural) => onceInOrder(type, natural));
        return isSame(type, one, other);
      };
    case "tokens":
    case "custom":
      return null;
  }
}

/** A value with its list sorted, each item once. */
function onceInOrder(type: Type, natural: unknown): unknown {
  if (natural === null || type.kind !== "list") return inOneOrder(type, natural, false);
  const items = new Map((natural as unknown[]).map((value) => [keyOf(type.item, value), value]));
  return inOneOrder(type, [...items.values()], false);
}

function isSame(type: Type, one: unknown, other: unknown): boolean {
  return keyOf(type, one) === keyOf(type, other);
}

/** A value with its list sorted; `deep` sorts every list inside it too. */
function inOneOrder(type: Type, natural: unknown, deep: boolean): unknown {
  if (natural === null) return null;
  const inside = (item: Type, value: unknown) => (deep ? inOneOrder(item, value, deep) : value);
  switch (type.kind) {
    case "list": {
      const items = (natural as unknown[]).map((value) => inside(type.item, value));
      const keyed = items.map((value) => ({ value, key: keyOf(type.item, value) }));
      return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ value }) => value);
    }
    case "optional":
      return inOneOrder(type.item, natural, deep);
    case "tuple":
      return type.items.map((item, index) => inside(item, (natural as unknown[])[index]));
    case "map":
      return new Map(
        [...(natural as Map<unknown, unknown>)].map(([key, value]) => [key, inside(type.value, value)]),
      );
    case "int":
    case "float":
    case "bool":
    case "string":
    case "bytes":
    case "any":
    case "set":
    case "linked-list":
    case "binary-tree":
      return natural;
  }
}
