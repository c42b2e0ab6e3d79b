import { expect, test } from "vitest";
import { checkBounds, parseType, type Type } from "#problems";
import { applyBounds } from "../../../problems/types/apply-bounds.ts";

const bounded = (type: string, bounds: object): Type =>
  applyBounds(parseType(type), bounds, { path: [], names: { n: 3 } });

test.each<[type: string, bounds: object, natural: unknown, path: string, note: string]>([
  ["int", { range: ["-n", "n"] }, 4, "$", "4 is above 3"],
  ["int", { range: ["-n", "n"] }, -4, "$", "-4 is below -3"],
  ["int", {}, 2.5, "$", "2.5 where int is declared"],
  ["int", {}, 2 ** 53, "$", "9007199254740992 where int is declared"],
  ["float", { range: [0, 1] }, NaN, "$", "NaN is not within 0 to 1"],
  ["string", { length: [1, 2] }, "", "$", "length 0 is below 1"],
  ["string", { alphabet: "a-c" }, "abd", "$", 'the character "d" is not in the alphabet'],
  ["bytes", { length: 2 }, new Uint8Array(3), "$", "length 3 is above 2"],
  ["list<int>", { length: [0, "n"] }, [1, 2, 3, 4], "$", "length 4 is above 3"],
  ["list<int>", { items: [0, 9] }, [1, 10], "$[1]", "10 is above 9"],
  ["list<string>", { items: [0, 2] }, ["abc"], "$[0]", "length 3 is above 2"],
  ["list<list<int>>", { items: { length: 1, items: [0, 9] } }, [[1], [-1]], "$[1][0]", "-1 is below 0"],
  [
    "tuple<int, string>",
    { items: [[0, 9], { alphabet: "x" }] },
    [9, "y"],
    "$[1]",
    'the character "y" is not in the alphabet',
  ],
  ["set<int>", {}, [1, 1], "$", "equal items"],
  ["map<string, int>", { keys: [1, 1] }, new Map([["ab", 1]]), "$[0]", "length 2 is above 1"],
  ["map<string, int>", { values: [0, 1] }, new Map([["a", 2]]), "$[0]", "2 is above 1"],
  ["optional<int>", { range: [0, 1] }, 2, "$", "2 is above 1"],
  ["optional<int>", {}, undefined, "$", "undefined where optional is declared"],
])("%s with bounds %j does not allow %j", (type, bounds, natural, path, note) => {
  expect(checkBounds(bounded(type, bounds), natural)).toEqual({ ok: false, path, note });
});

test("lengths of strings count code points", () => {
  expect(checkBounds(bounded("string", { length: 1 }), "😀")).toBeNull();
});

test("an absent optional is within any bounds", () => {
  expect(checkBounds(bounded("optional<int>", { range: [5, 6] }), null)).toBeNull();
});

test("an alphabet may name characters, ranges, and a hyphen at its end", () => {
  expect(bounded("string", { alphabet: "x0-2-" })).toMatchObject({ alphabet: "x012-" });
});
