import fc from "fast-check";
import { stringifyValue, type Value } from "#values";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  // Code units on their own, so that lone surrogates come up.
  fc
    .array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);

const awkwardKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "0",
  "10",
  "4294967294",
  "01",
  "-1",
  "$int",
  "$",
  "",
);

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt(),
  fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
  fc.double(),
  fc.constantFrom(NaN, -0, 0, 1, -1, 2 ** 53, Infinity, -Infinity, 5e-324, 1e21, Number.MAX_VALUE),
  fc.constantFrom(2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n), 0n),
  anyText,
);

/** Values of every kind, nested, with the odd ones often. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => {
  const items = fc.array(tie("value"), { maxLength: 5 });
  const key = fc.oneof(awkwardKey, anyText, tie("value"));
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      scalar,
      items,
      items.map((items): Value => ({ kind: "tuple", items })),
      items.map((items): Value => ({ kind: "set", items })),
      fc
        .array(fc.tuple(key, tie("value")), { maxLength: 5 })
        .map((entries): Value => ({ kind: "map", entries: distinct(entries) })),
      fc.uint8Array({ maxLength: 20 }).map((bytes): Value => ({ kind: "bytes", bytes })),
    ),
  };
}).value;

/** A map holds a key once; the same one twice would be no map. */
function distinct(entries: readonly (readonly [Value, Value])[]): (readonly [Value, Value])[] {
  const seen = new Set<string>();
  return entries.filter(([key]) => seen.size < seen.add(stringifyValue(key)).size);
}
