import { expect, test } from "vitest";
import { keyOf, type Type } from "#problems";
import { decodeValue } from "#values";

const ANY: Type = { kind: "any" };
const key = (notation: unknown) => keyOf(ANY, decodeValue(notation));

test("without a declared type, numbers are equal by what they are worth, and a tuple is its list", () => {
  expect(key([2, { $float: "-0" }])).toBe(key({ $tuple: [{ $float: "2" }, 0] }));
  expect(key({ $set: [1, 2] })).toBe(key({ $set: [2, 1] }));
  expect(key({ a: 1, b: 2 })).toBe(key({ b: 2, a: 1 }));
});

test("without a declared type, a truth is its number, as Python holds them equal", () => {
  expect(key([true, false])).toBe(key([1, { $float: "0" }]));
});

test("without a declared type, a text is no number, a set no list and no map", () => {
  const all = [1, "1", [1], { $set: [1] }, { $map: [[1, null]] }, { $set: [] }, {}, [], null, "NaN"];
  expect(new Set([...all, { $float: "nan" }].map(key)).size).toBe(all.length + 1);
});

test("integers without a declared type are exact at any size", () => {
  expect(key({ $int: "9007199254740993" })).not.toBe(key({ $int: "9007199254740992" }));
  expect(key({ $float: "9007199254740992" })).toBe(key({ $int: "9007199254740992" }));
});
