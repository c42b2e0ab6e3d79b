import { keyOf } from "../types/key-of.ts";
import { levelOrder } from "../types/level-order.ts";
import type { Type } from "../types/type.ts";

interface Tolerance {
  readonly abs: number;
  readonly rel: number;
}

type Both<T> = readonly [one: T, other: T];

/** Whether two natural values of a type differ only in floats, and in these no more than is tolerated. */
export function isNear(tolerance: Tolerance, type: Type, both: Both<unknown>): boolean {
  switch (type.kind) {
    case "float":
      return areFloatsNear(tolerance, both as Both<number>);
    case "list":
      return areItemsNear(tolerance, () => type.item, both as Both<unknown[]>);
    case "linked-list":
    case "binary-tree":
      return isNear(tolerance, levelOrder(type), both);
    case "tuple":
      return areItemsNear(tolerance, (index) => type.items[index] as Type, both as Both<unknown[]>);
    case "set":
      return areItemsNear(tolerance, () => type.item, inOrder(type.item, both as Both<unknown[]>));
    case "map":
      return areMapsNear(tolerance, type, both as Both<Map<unknown, unknown>>);
    case "optional":
      return both.includes(null) ? both[0] === both[1] : isNear(tolerance, type.item, both);
    case "int":
    case "any":
    case "bool":
    case "string":
    case "bytes":
      return keyOf(type, both[0]) === keyOf(type, both[1]);
  }
}

function areFloatsNear({ abs, rel }: Tolerance, [one, other]: Both<number>): boolean {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return Object.is(one, other);
  return Math.abs(one - other) <= Math.max(abs, rel * Math.abs(other));
}

function areItemsNear(
  tolerance: Tolerance,
  typeAt: (index: number) => Type,
  [one, other]: Both<readonly unknown[]>,
): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => isNear(tolerance, typeAt(index), [item, other[index]]))
  );
}

function areMapsNear(
  tolerance: Tolerance,
  type: Type & { kind: "map" },
  [one, other]: Both<Map<unknown, unknown>>,
): boolean {
  const values = new Map([...other].map(([key, value]) => [keyOf(type.key, key), value]));
  const isNearIn = ([key, value]: Both<unknown>) => {
    const text = keyOf(type.key, key);
    return values.has(text) && isNear(tolerance, type.value, [value, values.get(text)]);
  };
  return one.size === other.size && [...one].every(isNearIn);
}

function inOrder(type: Type, both: Both<unknown[]>): Both<unknown[]> {
  const sort = (items: unknown[]) =>
    type.kind === "float"
      ? (items as number[]).toSorted((a, b) => a - b)
      : items.toSorted((a, b) => (keyOf(type, a) < keyOf(type, b) ? -1 : 1));
  return [sort(both[0]), sort(both[1])];
}
