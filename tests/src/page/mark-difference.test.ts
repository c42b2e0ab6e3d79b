import { expect, test } from "vitest";
import { encodeValue } from "#values";
import { markDifference } from "../../../src/page/mark-difference.ts";

const nested = encodeValue([1n, [5n, 2n], { kind: "tuple", items: ["a", 3.5] }]);

test("a value is cut where the path leads, through lists and tuples", () => {
  expect(markDifference(nested, "$[1][0]")).toEqual(["[1, [", "5", ', 2], ("a", 3.5)]']);
  expect(markDifference(nested, "$[2][1]")).toEqual(['[1, [5, 2], ("a", ', "3.5", ")]"]);
});

test("the parts make the whole value again", () => {
  const paths = ["$", "$[0]", "$[1]", "$[1][1]", "$[2]", "line 3", '$["k"]', "$[0][7]"];
  expect(new Set(paths.map((path) => markDifference(nested, path).join("")))).toEqual(
    new Set(['[1, [5, 2], ("a", 3.5)]']),
  );
});

test("what a shorter list lacks is marked at its end", () => {
  expect(markDifference(encodeValue([1n]), "$[1]")).toEqual(["[1, ", " ", "]"]);
});
