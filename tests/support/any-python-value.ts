import fc from "fast-check";
import type { Value } from "#values";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("\ud800", "\udfff", "$int"),
);

const key: fc.Arbitrary<Value> = fc.oneof(text, fc.bigInt({ min: 2n, max: 2n ** 70n }), fc.constant(null));

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 100n), max: 2n ** 100n }),
  fc.double(),
  fc.constantFrom(NaN, -0, 1, Infinity, 2 ** 53, 1e21, 1e-7),
  text,
);

/** Values that Python has exactly: sets and maps of distinct, hashable things; one item a set, for order is not kept. */
export const anyPythonValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => {
  const items = fc.array(tie("value"), { maxLength: 4 });
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      scalar,
      items,
      items.map((items): Value => ({ kind: "tuple", items })),
      fc.array(key, { maxLength: 1 }).map((items): Value => ({ kind: "set", items })),
      fc
        .uniqueArray(fc.tuple(key, tie("value")), { maxLength: 4, selector: ([name]) => name })
        .map((entries): Value => ({ kind: "map", entries })),
      fc.uint8Array({ maxLength: 20 }).map((bytes): Value => ({ kind: "bytes", bytes })),
    ),
  };
}).value;
