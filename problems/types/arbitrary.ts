import fc from "fast-check";
import { growTree } from "./grow-tree.ts";
import { keyOf } from "./key-of.ts";
import type { Type } from "./type.ts";

// How many items above the least are generated, by depth: enough to go wrong, few enough to be read.
const ITEMS_ABOVE_LEAST = [24, 8, 4] as const;
const UNBOUNDED_NUMBER = 2 ** 31 - 1;
const SMALL = 10;

/** Natural values of a type within its bounds, small ones first; for properties, not for stress. */
export function arbitraryOf(type: Type, depth = 0): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "int":
      return intOf(type);
    case "float":
      return floatOf(type);
    case "any":
      throw new TypeError("nothing says what a value of type any is like");
    case "bool":
      return fc.boolean();
    case "string":
      return stringOf(type, depth);
    case "bytes":
      return fc.uint8Array(lengthOf(type, depth));
    case "list":
    case "linked-list":
      return fc.array(arbitraryOf(type.item, depth + 1), lengthOf(type, depth));
    case "set":
      return distinctOf(type.item, lengthOf(type, depth), depth);
    case "binary-tree":
      return treeOf(type, depth);
    case "tuple":
      return fc.tuple(...type.items.map((item) => arbitraryOf(item, depth)));
    case "map":
      return mapOf(type, depth);
    case "optional":
      return fc.option(arbitraryOf(type.item, depth), { nil: null });
  }
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function intOf(type: Range): fc.Arbitrary<unknown> {
  const { min, max } = clip(type);
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max))
    return fc
      .bigInt(BigInt(min), BigInt(max))
      .map((big) => (Number.isSafeInteger(Number(big)) ? Number(big) : big));
  return fc.oneof({ arbitrary: fc.integer(smallWithin({ min, max })), weight: 3 }, fc.integer({ min, max }));
}

function floatOf(type: Range): fc.Arbitrary<number> {
  const { min, max } = clip(type);
  const halves = fc.integer({ min: -2 * SMALL, max: 2 * SMALL }).map((twice) => twice / 2);
  const any = fc.double({ min, max, noNaN: true }).map((float) => float + 0);
  return fc.oneof({ arbitrary: halves, weight: 3 }, any).map((float) => Math.min(max, Math.max(min, float)));
}

function clip({ min, max }: Range): Range {
  const low = min === -Infinity ? Math.min(-UNBOUNDED_NUMBER, max) : min;
  return { min: low, max: max === Infinity ? Math.max(UNBOUNDED_NUMBER, low) : max };
}

function smallWithin({ min, max }: Range): Range {
  if (min > 0) return { min, max: Math.min(max, min + 2 * SMALL) };
  if (max < 0) return { min: Math.max(min, max - 2 * SMALL), max };
  return { min: Math.max(min, -SMALL), max: Math.min(max, SMALL) };
}

interface Length {
  readonly minLength: number;
  readonly maxLength: number;
}

function lengthOf({ minLength, maxLength }: Length, depth: number): Length & { size: "max" } {
  const above = ITEMS_ABOVE_LEAST[Math.min(depth, ITEMS_ABOVE_LEAST.length - 1)] as number;
  return { minLength, maxLength: Math.min(maxLength, minLength + above), size: "max" };
}

function stringOf(type: Type & { kind: "string" }, depth: number): fc.Arbitrary<string> {
  const length = lengthOf(type, depth);
  if (type.alphabet === "") return fc.string({ ...length, unit: "grapheme-ascii" });
  const letters = Array.from(type.alphabet);
  // Words over few letters meet each other: equal words, anagrams and prefixes come up by themselves.
  const few = fc.string({ ...length, unit: fc.constantFrom(...letters.slice(0, 3)) });
  return fc.oneof({ arbitrary: few, weight: 2 }, fc.string({ ...length, unit: fc.constantFrom(...letters) }));
}

function treeOf(
  type: Type & { kind: "linked-list" | "binary-tree" },
  depth: number,
): fc.Arbitrary<unknown[]> {
  // Filling gaps from above makes trees wide; always the last one makes chains.
  const place = fc.oneof(fc.nat({ max: 6 }), fc.constantFrom(0, Infinity));
  const node = fc.tuple(arbitraryOf(type.item, depth + 1), place);
  return fc.array(node, lengthOf(type, depth)).map(growTree);
}

function distinctOf(item: Type, length: Length, depth: number): fc.Arbitrary<unknown[]> {
  return fc.uniqueArray(arbitraryOf(item, depth + 1), {
    ...length,
    selector: (natural) => keyOf(item, natural),
  });
}

function mapOf(type: Type & { kind: "map" }, depth: number): fc.Arbitrary<Map<unknown, unknown>> {
  return distinctOf(type.key, lengthOf(type, depth), depth).chain((keys) =>
    fc
      .array(arbitraryOf(type.value, depth + 1), {
        minLength: keys.length,
        maxLength: keys.length,
        size: "max",
      })
      .map((items) => new Map(keys.map((key, index) => [key, items[index]]))),
  );
}
