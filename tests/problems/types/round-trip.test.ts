import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryOf, checkBounds, fromValue, keyOf, toValue } from "#problems";
import { decodeValue, encodeValue } from "#values";
import { anyTyped } from "../support/any-type.ts";

const typed = anyTyped(arbitraryOf);

test("a natural value survives the way into the sandbox's notation and back", () => {
  fc.assert(
    fc.property(typed, ([type, natural]) => {
      expect(fromValue(type, toValue(type, natural))).toEqual({ ok: true, natural });
    }),
  );
});

test("a natural value survives being written to a test file", () => {
  fc.assert(
    fc.property(typed, ([type, natural]) => {
      const line = JSON.stringify(encodeValue(toValue(type, natural)));
      expect(fromValue(type, decodeValue(JSON.parse(line)))).toEqual({ ok: true, natural });
    }),
  );
});

test("what is generated for a type always keeps to its bounds", () => {
  fc.assert(
    fc.property(typed, ([type, natural]) => {
      expect(checkBounds(type, natural)).toBeNull();
    }),
  );
});

test("a value read back has the key of the value that was written", () => {
  fc.assert(
    fc.property(typed, ([type, natural]) => {
      const read = fromValue(type, toValue(type, natural));
      expect(read.ok && keyOf(type, read.natural)).toBe(keyOf(type, natural));
    }),
  );
});
