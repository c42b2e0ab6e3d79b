import { expect, test } from "vitest";
import { decodeValue } from "#values";
import { inferType } from "../../../src/importing/infer-type.ts";

const infer = (notations: readonly unknown[], hint = "", isResult = false) =>
  inferType(notations.map(decodeValue), hint, isResult);

test.each([
  [[[1, 2], []], "list<int>"],
  [[1, null], "optional<int>"],
  [[[1, "a"]], "list<any>"],
  [[1, 2.5], "any"],
  [[true, 1], "any"],
  [[{ $tuple: [1, "a"] }, { $tuple: [2, "b"] }], "tuple<int, string>"],
  [[{ $tuple: [1] }, { $tuple: [1, 2] }], "any"],
  [[{ a: [1] }, {}], "map<string, list<int>>"],
  [[{ $set: [[1]] }], "any"],
  [[[]], "list<any>"],
])("%j is %s", (values, type) => {
  expect(infer(values)).toBe(type);
});

test("an annotation says what an empty list would hold, and is not believed against values", () => {
  expect(infer([[]], "List[List[float]]")).toBe("list<list<float>>");
  expect(infer([[1]], "List[float]")).toBe("list<int>");
});

test("answers that are ints here and floats there are floats, since 2 is 2.0", () => {
  expect(infer([1, 2.5], "", true)).toBe("float");
});
