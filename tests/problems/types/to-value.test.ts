import { expect, test } from "vitest";
import { parseType, toValue } from "#problems";

test("an int is a bigint and a float a number, however they are written", () => {
  expect(toValue(parseType("int"), 2)).toBe(2n);
  expect(toValue(parseType("int"), 2n)).toBe(2n);
  expect(toValue(parseType("float"), 2)).toBe(2);
});

test("tuples, sets and maps keep their kind", () => {
  expect(toValue(parseType("tuple<int, set<string>>"), [1, ["a"]])).toEqual({
    kind: "tuple",
    items: [1n, { kind: "set", items: ["a"] }],
  });
  expect(toValue(parseType("map<int, bool>"), new Map([[1, true]]))).toEqual({
    kind: "map",
    entries: [[1n, true]],
  });
});

test.each([
  ["int", 2.5, "2.5 is no natural value of type int"],
  ["int", "2", "a string is no natural value of type int"],
  ["list<int>", [1, null], "null is no natural value of type int"],
  ["tuple<int, int>", [1], "an array of 1 is no natural value of type tuple"],
  ["map<string, int>", { a: 1 }, "an object (Object) is no natural value of type map"],
])("a %s cannot be made of %j", (type, natural, message) => {
  expect(() => toValue(parseType(type), natural)).toThrow(new TypeError(message));
});
