import type { Value } from "#values";
import { describeNatural, isNatural } from "./is-natural.ts";
import { cutNulls } from "./level-order.ts";
import type { Type } from "./type.ts";

/**
 * Turns a natural value of a declared type into the notation that crosses into the sandbox. Bounds are not looked at.
 * Throws a `TypeError` for a natural of another type, which is a mistake in a judge.
 */
export function toValue(type: Type, natural: unknown): Value {
  if (!isNatural(type, natural))
    throw new TypeError(`${describeNatural(natural)} is no natural value of type ${type.kind}`);
  switch (type.kind) {
    case "int":
      return BigInt(natural as number | bigint);
    case "any":
      return natural as Value;
    case "float":
    case "bool":
    case "string":
      return natural as number | boolean | string;
    case "bytes":
      return { kind: "bytes", bytes: natural as Uint8Array };
    case "list":
      return (natural as unknown[]).map((item) => toValue(type.item, item));
    case "set":
      return { kind: "set", items: (natural as unknown[]).map((item) => toValue(type.item, item)) };
    case "tuple":
      return {
        kind: "tuple",
        items: type.items.map((item, index) => toValue(item, (natural as unknown[])[index])),
      };
    case "map":
      return {
        kind: "map",
        entries: [...(natural as Map<unknown, unknown>)].map(
          ([key, item]) => [toValue(type.key, key), toValue(type.value, item)] as const,
        ),
      };
    case "linked-list":
      return { kind: type.kind, items: (natural as unknown[]).map((item) => toValue(type.item, item)) };
    case "binary-tree":
      return { kind: type.kind, items: cutNulls(natural as unknown[]).map(nodeOf(type.item)) };
    case "optional":
      return natural === null ? null : toValue(type.item, natural);
  }
}

function nodeOf(type: Type): (natural: unknown) => Value {
  return (natural) => (natural === null ? null : toValue(type, natural));
}
