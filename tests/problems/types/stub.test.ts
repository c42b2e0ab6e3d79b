import { expect, test } from "vitest";
import { parseType, stubOf, type Signature } from "#problems";

const signature = (parameter: string, returns: string): Signature => ({
  mode: "function",
  name: { python: "find_it", javascript: "findIt", typescript: "findIt" },
  parameters: [{ name: "it", type: parseType(parameter) }],
  returns: parseType(returns),
  methods: null,
});

test.each([
  ["list<optional<int>>", "list[int | None]", "(number | null)[]"],
  ["map<string, list<float>>", "dict[str, list[float]]", "Map<string, number[]>"],
  ["tuple<bool, bytes>", "tuple[bool, bytes]", "[boolean, Uint8Array]"],
  ["set<int>", "set[int]", "Set<number>"],
])("%s is %s in Python and %s in TypeScript", (type, python, typescript) => {
  expect(stubOf(signature(type, type), "python")).toBe(`def find_it(it: ${python}) -> ${python}:\n    ...\n`);
  expect(stubOf(signature(type, type), "typescript")).toBe(
    `function findIt(it: ${typescript}): ${typescript} {\n}\n`,
  );
  expect(stubOf(signature(type, type), "javascript")).toBe(
    `/**\n * @param {${typescript}} it\n * @returns {${typescript}}\n */\nfunction findIt(it) {\n}\n`,
  );
});

test("a class gets its constructor and its methods", () => {
  const methods = [
    { name: "constructor", parameters: [{ name: "size", type: parseType("int") }], returns: null },
    { name: "clear", parameters: [], returns: null },
  ];
  const counter = { ...signature("int", "int"), mode: "class" as const, methods };
  expect(stubOf(counter, "python")).toBe(
    "class find_it:\n    def __init__(self, size: int) -> None:\n        ...\n\n    def clear(self) -> None:\n        ...\n",
  );
  expect(stubOf(counter, "typescript")).toBe(
    "class findIt {\n    constructor(size: number) {\n    }\n\n    clear(): void {\n    }\n}\n",
  );
});

test("a parameter that is changed in place is named, and nothing is returned", () => {
  const changing = { ...signature("list<int>", "list<int>"), mutates: "it" };
  expect(stubOf(changing, "python")).toBe(
    "def find_it(it: list[int]) -> None:\n    # changes it in place\n    ...\n",
  );
  expect(stubOf(changing, "typescript")).toBe(
    "function findIt(it: number[]): void {\n    // changes it in place\n}\n",
  );
});
