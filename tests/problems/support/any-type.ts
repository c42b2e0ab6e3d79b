import fc from "fast-check";
import type { Type } from "#problems";

const length = fc
  .tuple(fc.nat({ max: 3 }), fc.oneof(fc.nat({ max: 5 }), fc.constant(Infinity)))
  .map(([least, above]) => ({ minLength: least, maxLength: least + above }));

const range = fc.oneof(
  fc.constant({ min: -Infinity, max: Infinity }),
  fc.tuple(fc.maxSafeInteger(), fc.nat()).map(([min, above]) => ({ min, max: min + above })),
);

const scalar: fc.Arbitrary<Type> = fc.oneof(
  range.map((bounds) => ({ kind: "int" as const, ...bounds })),
  range.map((bounds) => ({ kind: "float" as const, ...bounds })),
  fc.constant({ kind: "bool" as const }),
  fc
    .tuple(length, fc.constantFrom("", "ab", "añ😀"))
    .map(([l, alphabet]) => ({ kind: "string" as const, ...l, alphabet })),
  length.map((l) => ({ kind: "bytes" as const, ...l })),
);

// Items of sets are unbounded ints: a set of five bools could never be generated.
const member: Type = { kind: "int", min: -Infinity, max: Infinity };

/** Types with bounds, nested up to three levels. */
export const anyType: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalar,
    fc.tuple(tie("type"), length).map(([item, l]) => ({ kind: "list" as const, item, ...l })),
    fc.array(tie("type"), { maxLength: 3 }).map((items) => ({ kind: "tuple" as const, items })),
    length.map((l) => ({ kind: "set" as const, item: member, ...l })),
    fc.tuple(tie("type"), length).map(([value, l]) => ({ kind: "map" as const, key: member, value, ...l })),
    fc
      .tuple(scalar, fc.constantFrom("linked-list" as const, "binary-tree" as const), length)
      .filter(([{ kind }]) => kind !== "bytes")
      .map(([item, kind, l]) => ({ kind, item, ...l })),
    tie("type")
      .filter(({ kind }) => kind !== "linked-list" && kind !== "binary-tree")
      .map((item) => ({ kind: "optional" as const, item })),
  ),
})).type;

/** A type, and a natural value that it allows. */
export const anyTyped = (arbitraryOf: (type: Type) => fc.Arbitrary<unknown>) =>
  anyType.chain((type) => fc.tuple(fc.constant(type), arbitraryOf(type)));
