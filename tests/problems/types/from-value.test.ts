import fc from "fast-check";
import { expect, test } from "vitest";
import { fromValue, parseType, type Read } from "#problems";
import { decodeValue, type Value } from "#values";

const read = (type: string, value: Value) => fromValue(parseType(type), value);
const asWritten = (type: string, notation: unknown) => read(type, decodeValue(notation));
const natural = (it: unknown): Read => ({ ok: true, natural: it });
const differs = (path: string, note: string): Read => ({ ok: false, path, note });

test("a bool is never a number, nor a number a bool", () => {
  expect(read("int", true)).toEqual(differs("$", "expected int, got bool"));
  expect(read("float", false)).toEqual(differs("$", "expected float, got bool"));
  expect(read("bool", 1n)).toEqual(differs("$", "expected bool, got int"));
  expect(read("bool", 0)).toEqual(differs("$", "expected bool, got float"));
});

test("a whole float becomes the int that is declared", () => {
  expect(read("int", 2)).toEqual(natural(2));
  expect(read("int", -0)).toEqual(natural(0));
  expect(read("int", 1e20)).toEqual(natural(10n ** 20n));
  expect(read("int", 2.5)).toEqual(differs("$", "expected int, got float"));
  expect(read("int", NaN)).toEqual(differs("$", "expected int, got float"));
  expect(read("int", Infinity)).toEqual(differs("$", "expected int, got float"));
});

test("an int is taken for a float, unless no float is that large", () => {
  expect(read("float", 3n)).toEqual(natural(3));
  expect(read("float", 10n ** 400n)).toEqual(differs("$", "expected float, got an int too large for one"));
});

test("-0 is read as 0, and NaN as NaN", () => {
  expect(read("float", -0)).toEqual(natural(0));
  expect(read("float", NaN)).toEqual(natural(NaN));
});

test("an int of any size stays exact", () => {
  fc.assert(
    fc.property(fc.bigInt(), (int) => {
      const found = read("int", int);
      expect(found.ok && BigInt(found.natural as number | bigint)).toBe(int);
      expect(found.ok && typeof found.natural).toBe(Number.isSafeInteger(Number(int)) ? "number" : "bigint");
    }),
  );
});

test("a tuple is taken for a list, and a list for a tuple of its length", () => {
  expect(asWritten("list<int>", { $tuple: [1, 2] })).toEqual(natural([1, 2]));
  expect(asWritten("tuple<int, string>", [1, "a"])).toEqual(natural([1, "a"]));
  expect(asWritten("tuple<int, string>", [1])).toEqual(differs("$", "expected 2 items, got 1"));
});

test("a list is no set, a set no list, and neither a map", () => {
  expect(asWritten("set<int>", [1])).toEqual(differs("$", "expected set, got list"));
  expect(asWritten("list<int>", { $set: [1] })).toEqual(differs("$", "expected list, got set"));
  expect(asWritten("map<int, int>", { $set: [1] })).toEqual(differs("$", "expected map, got set"));
  expect(asWritten("list<int>", {})).toEqual(differs("$", "expected list, got map"));
});

test("a set or a map that holds equal items or keys is refused", () => {
  expect(asWritten("set<float>", { $set: [1, { $float: "1" }] })).toEqual(
    differs("$", "a set holds equal items"),
  );
  expect(
    asWritten("map<float, int>", {
      $map: [
        [{ $float: "-0" }, 1],
        [0, 2],
      ],
    }),
  ).toEqual(differs("$", "a map holds equal keys"));
});

test("bytes are neither text nor numbers", () => {
  expect(asWritten("bytes", "a")).toEqual(differs("$", "expected bytes, got string"));
  expect(asWritten("list<int>", { $bytes: "AQI=" })).toEqual(differs("$", "expected list, got bytes"));
});

test("an absent optional is null, and nothing else may be", () => {
  expect(read("optional<int>", null)).toEqual(natural(null));
  expect(read("int", null)).toEqual(differs("$", "expected int, got null"));
});

test("the path leads to the first place that differs", () => {
  expect(
    asWritten("list<tuple<int, list<int>>>", [
      [1, []],
      [2, [3, "x"]],
    ]),
  ).toEqual(differs("$[1][1][1]", "expected int, got string"));
});
