import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringifyValue } from "#values";
import { DEFAULT_LIMITS } from "../../../sandbox/limits.ts";
import { depthOf, readReturned } from "../../../sandbox/pool/read-returned.ts";
import { anyValue } from "../../support/any-value.ts";

describe("a returned value's text", () => {
  test("of a value gives that value", () => {
    const comesBack = (value: ReturnType<typeof anyValue.generate>["value"]) => {
      expect(readReturned(stringifyValue(value), { cost: 7 }, DEFAULT_LIMITS)).toStrictEqual({
        kind: "returned",
        value,
        cost: 7,
      });
    };
    fc.assert(fc.property(anyValue, comesBack));
  });

  test("of any kind gives an outcome and never throws", () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[[\]{}"\\$:,0-9a-z]{0,60}$/));
    const answers = (source: string) => {
      expect(["returned", "unreadable-value"]).toContain(
        readReturned(source, { cost: null }, DEFAULT_LIMITS).kind,
      );
    };
    fc.assert(fc.property(text, answers), { numRuns: 1000 });
  });

  test("as long as the limit is read, a character more is not", () => {
    const limits = { ...DEFAULT_LIMITS, valueBytes: 10 };
    expect(readReturned(`"${"x".repeat(8)}"`, { cost: 1 }, limits)).toMatchObject({ kind: "returned" });
    expect(readReturned(`"${"x".repeat(9)}"`, { cost: 1 }, limits)).toStrictEqual({
      kind: "unreadable-value",
      reason: "longer than 10 bytes",
      cost: 1,
    });
  });

  test("nested beyond its limit is refused before it is parsed", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    const limits = { ...DEFAULT_LIMITS, valueDepth: 5 };
    expect(readReturned(nested(5), { cost: 1 }, limits)).toMatchObject({ kind: "returned" });
    expect(readReturned(nested(19), { cost: 1 }, limits)).toMatchObject({ reason: "nested deeper than 5" });
    // Not even closed: nothing was parsed.
    expect(readReturned("[".repeat(1e6), { cost: 1 }, limits)).toMatchObject({
      reason: "nested deeper than 5",
    });
  });

  test.each(["", "NaN", "[1,]", `{"$int":[]}`, `{"$map":[1]}`, `{"$set":1}`, "6 6", "=6", "undefined"])(
    "that says %s is unreadable",
    (text) => {
      expect(readReturned(text, { cost: 3 }, DEFAULT_LIMITS)).toStrictEqual({
        kind: "unreadable-value",
        reason: "not a value of the notation",
        cost: 3,
      });
    },
  );
});

describe("the depth of a text", () => {
  test("is that of its brackets", () => {
    const walk = (json: unknown): number =>
      typeof json === "object" && json !== null ? 1 + Math.max(0, ...Object.values(json).map(walk)) : 0;
    const agrees = (json: fc.JsonValue) => {
      expect(depthOf(JSON.stringify(json))).toBe(walk(json));
    };
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), agrees), { numRuns: 500 });
  });

  test("passes over brackets in strings", () => {
    expect(depthOf(String.raw`["[[[[", "\"[[[", "\\", [1]]`)).toBe(2);
  });
});
