import fc from "fast-check";
import { expect, test } from "vitest";
import { parseType, type Type } from "#problems";
import { anyType } from "../support/any-type.ts";

test("any type is read back from its text", () => {
  fc.assert(
    fc.property(anyType, (type) => {
      fc.pre(textOf(type) !== null);
      expect(textOf(parseType(textOf(type) ?? ""))).toBe(textOf(type));
    }),
  );
});

test("spaces do not count", () => {
  expect(parseType(" map< string ,list<int> > ")).toEqual(parseType("map<string,list<int>>"));
});

test("a type without bounds allows everything", () => {
  expect(parseType("int")).toEqual({ kind: "int", min: -Infinity, max: Infinity });
  expect(parseType("string")).toEqual({ kind: "string", minLength: 0, maxLength: Infinity, alphabet: "" });
});

test.each([
  ["", "a type is missing; write one, e.g. list<int>"],
  ["lits<int>", 'unknown type "lits"; did you mean "list"?'],
  ["list", "list says no item type; write e.g. list<int>"],
  ["list<int", "list< is never closed; add a >"],
  ["list<int>>", '"list<int>>" goes on after the type; take the rest away'],
  ["map<int>", "map takes 2 types, not 1"],
  ["list<int, int>", "list takes 1 type, not 2"],
  ["set<list<int>>", "a list cannot be the item of a set, since Python cannot hash it; use a tuple"],
  [
    "map<tuple<int, set<int>>, int>",
    "a set cannot be the key of a map, since Python cannot hash it; use a tuple",
  ],
  [
    "constructor",
    'unknown type "constructor"; known: int, float, bool, string, bytes, any, list, set, optional, map, tuple, linked-list, binary-tree',
  ],
  ["optional<linked-list<int>>", "a linked-list without nodes is nothing already; take optional away"],
  ["binary-tree<list<int>>", "a node cannot hold a list; it takes int, float, bool, string"],
  ["set<binary-tree<int>>", "a binary-tree cannot be the item of a set, since Python cannot hash it"],
])("%j is refused: %s", (text, message) => {
  expect(() => parseType(text)).toThrow(message);
});

/** A type's text, or null for the empty tuple, which has none. */
function textOf(type: Type): string | null {
  if (type.kind === "tuple") return all(type.items, "tuple");
  if (type.kind === "map") return all([type.key, type.value], "map");
  return "item" in type ? all([type.item], type.kind) : type.kind;
}

function all(types: readonly Type[], name: string): string | null {
  const texts = types.map(textOf);
  return texts.length === 0 || texts.includes(null) ? null : `${name}<${texts.join(", ")}>`;
}
