import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeValue, encodeValue, NotationError, parseValue, stringifyValue, type Value } from "#values";
import { anyValue } from "../../support/any-value.ts";

describe("the round trip", () => {
  test("every value comes back exactly as it was", () => {
    const comesBack = (value: Value) => {
      expect(decodeValue(encodeValue(value))).toStrictEqual(value);
    };
    fc.assert(fc.property(anyValue, comesBack), { numRuns: 1000 });
  });

  test("every value comes back exactly through its text", () => {
    const comesBack = (value: Value) => {
      expect(parseValue(stringifyValue(value))).toStrictEqual(value);
    };
    fc.assert(fc.property(anyValue, comesBack), { numRuns: 1000 });
  });

  test("different values never have the same text", () => {
    const apart = (left: Value, right: Value) => {
      fc.pre(!isSame(left, right));
      expect(stringifyValue(left)).not.toBe(stringifyValue(right));
    };
    fc.assert(fc.property(anyValue, anyValue, apart), { numRuns: 500 });
  });
});

describe("what JSON cannot say", () => {
  test.each<[string, Value, unknown]>([
    ["an integer within 2^53 is plain", 2n ** 53n - 1n, 2 ** 53 - 1],
    ["an integer beyond it is tagged", 2n ** 53n, { $int: "9007199254740992" }],
    ["a float without a fraction is tagged", 3, { $float: "3" }],
    ["a float with one is plain", 0.5, 0.5],
    ["NaN is tagged", NaN, { $float: "nan" }],
    ["infinity is tagged", -Infinity, { $float: "-inf" }],
    ["minus zero is tagged", -0, { $float: "-0" }],
    ["a tuple is tagged", { kind: "tuple", items: [1n] }, { $tuple: [1] }],
    ["a set is tagged", { kind: "set", items: [] }, { $set: [] }],
    ["bytes are base64", { kind: "bytes", bytes: Uint8Array.of(255, 0) }, { $bytes: "/wA=" }],
    ["a map of plain keys is an object", map(["b", 1n], ["a", 2n]), { b: 1, a: 2 }],
    [
      "a key like an index keeps its place",
      map(["b", 1n], ["1", 2n]),
      {
        $map: [
          ["b", 1],
          ["1", 2],
        ],
      },
    ],
    ["a key __proto__ is a key", map(["__proto__", 1n]), { $map: [["__proto__", 1]] }],
    ["a key like a tag is a key", map(["$int", 1n]), { $map: [["$int", 1]] }],
    ["a key may be anything", map([null, 1n]), { $map: [[null, 1]] }],
  ])("%s", (_title, value, json) => {
    expect(encodeValue(value)).toStrictEqual(json);
    expect(decodeValue(json)).toStrictEqual(value);
  });

  test("a map keeps the order of its entries", () => {
    const value = map(["z", 1n], ["5", 2n], ["a", 3n]);
    expect(parseValue(stringifyValue(value))).toStrictEqual(value);
  });

  test("words of floats are read in either case", () => {
    expect(decodeValue({ $float: "NaN" })).toBeNaN();
    expect(decodeValue({ $float: "-Inf" })).toBe(-Infinity);
  });
});

describe("what is no value", () => {
  test.each<[string, unknown, RegExp]>([
    ["undefined", undefined, /undefined is not a value/],
    ["a function", () => 1, /function is not a value/],
    ["a bigint", 1n, /bigint is not a value/],
    ["an unknown tag", { $date: "2026" }, /unknown tag "\$date"; known: \$int/],
    ["a tag among plain keys", { a: 1, $int: "3" }, /unknown tag "\$int"/],
    ["a tag with company", { $int: "3", a: 1 }, /unknown tag/],
    ["an integer with a fraction", { $int: "3.5" }, /\$int does not take "3.5"/],
    ["an integer that is a number", { $int: 3 }, /\$int does not take 3/],
    ["a float that is no number", { $float: "three" }, /\$float does not take "three"/],
    ["a float in hex", { $float: "0x10" }, /\$float does not take/],
    ["bytes that are not base64", { $bytes: "?" }, /\$bytes does not take/],
    ["a tuple that is no list", { $tuple: 1 }, /\$tuple takes a list, not 1/],
    ["a set that is no list", { $set: { a: 1 } }, /\$set takes a list/],
    ["a map that is no list", { $map: "ab" }, /\$map takes a list/],
    ["a map of something else than pairs", { $map: [[1, 2, 3]] }, /pairs/],
    ["a bad value deep inside", [{ a: { $set: [{ $int: "x" }] } }], /\$int does not take "x"/],
  ])("%s is refused", (_title, json, message) => {
    expect(() => decodeValue(json)).toThrow(NotationError);
    expect(() => decodeValue(json)).toThrow(message);
  });

  test("text that is not JSON is refused", () => {
    expect(() => parseValue("[1,")).toThrow(NotationError);
    expect(() => parseValue("NaN")).toThrow(/not JSON/);
  });

  test("a message quotes little of what it refuses", () => {
    const { error } = attempt(() => decodeValue({ $int: "x".repeat(10_000) }));
    expect((error as NotationError).message.length).toBeLessThan(100);
  });

  test("any JSON is read or refused with a NotationError, never otherwise", () => {
    const read = (json: unknown) => {
      const { error } = attempt(() => decodeValue(json));
      expect(error === undefined || error instanceof NotationError).toBe(true);
    };
    const tagged = fc.dictionary(
      fc.constantFrom("$int", "$float", "$set", "$map", "$bytes", "$x", "a"),
      fc.jsonValue(),
    );
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), tagged), read), { numRuns: 1000 });
  });
});

function map(...entries: [Value, Value][]): Value {
  return { kind: "map", entries };
}

function isSame(left: Value, right: Value): boolean {
  try {
    expect(left).toStrictEqual(right);
    return true;
  } catch {
    return false;
  }
}

function attempt(run: () => unknown): { error?: unknown } {
  try {
    run();
    return {};
  } catch (error) {
    return { error };
  }
}
