import fc from "fast-check";
import { test } from "vitest";
import { isList, type Value } from "#values";
import { valuesLike } from "../../../../src/importing/generated/values-like.ts";

function holdsAlways(seen: readonly Value[], holds: (value: Value) => boolean): void {
  fc.assert(fc.property(valuesLike(seen), holds), { seed: 1 });
}

const lengthOf = (value: Value) => (isList(value) ? value.length : -1);

test("numbers stay within what was seen, and keep to their decimals", () => {
  holdsAlways([-3n, 2n ** 70n], (value) => typeof value === "bigint" && value >= -3n && value <= 2n ** 70n);
  holdsAlways(
    [0.25, 9.5],
    (value) =>
      Number(value) >= 0.25 && Number(value) <= 9.5 && /^\d(\.\d{1,2})?$/.test(JSON.stringify(value)),
  );
  holdsAlways([Infinity, 1.5], (value) => value === Infinity || value === 1.5);
});

test("lists and texts are as long as those that were seen, and made of the same", () => {
  holdsAlways(
    [
      [1n, 1n],
      [5n, 2n, 9n],
    ],
    (value) => lengthOf(value) >= 2 && lengthOf(value) <= 3,
  );
  holdsAlways(["ab", "bcd"], (value) => /^[abcd]{2,3}$/.test(value as string));
  holdsAlways(["two one", "three"], (value) => (value as string).length <= 11);
  holdsAlways([[], []], (value) => lengthOf(value) === 0);
});

test("what all lists have in common the new ones have, too", () => {
  const ascending = [
    [1n, 2n],
    [3n, 3n, 9n],
    [0n, 5n],
  ];
  holdsAlways(ascending, (value) =>
    (value as bigint[]).every((item, at, all) => at === 0 || (all[at - 1] as bigint) <= item),
  );
  const distinct = [
    [9n, 1n],
    [3n, 4n, 2n],
    [5n, 0n],
  ];
  holdsAlways(distinct, (value) => new Set(value as bigint[]).size === lengthOf(value));
  holdsAlways(
    [
      [
        [1n, 2n],
        [3n, 4n],
      ],
    ],
    (value) => new Set((value as Value[]).map(lengthOf)).size <= 1,
  );
});

test("every other kind of value has others like it", () => {
  const tuple: Value = { kind: "tuple", items: [1n, "a"] };
  const map: Value = { kind: "map", entries: [["a", 1n]] };
  const set: Value = { kind: "set", items: [1n, 2n] };
  for (const seen of [tuple, map, set, null, true])
    holdsAlways(
      [seen],
      (value) => (value as { kind?: unknown } | null)?.kind === (seen as { kind?: unknown } | null)?.kind,
    );
  holdsAlways([{ kind: "bytes", bytes: new Uint8Array([1]) }], (value) => value !== null);
});
