import fc from "fast-check";
import { expect, test } from "vitest";
import { generatorOf, parseType, type Signature } from "#problems";
import {
  checkArguments,
  fromArguments,
  fromResult,
  toArguments,
} from "../../../problems/types/call-values.ts";

const int = parseType("int");
const name = { python: "it", javascript: "it", typescript: "it" };

const asFunction: Signature = {
  mode: "function",
  name,
  parameters: [
    { name: "n", type: int },
    { name: "pairs", type: parseType("list<tuple<int, string>>") },
  ],
  returns: int,
  methods: null,
};

const asClass: Signature = {
  mode: "class",
  name,
  parameters: [],
  returns: { kind: "tuple", items: [] },
  methods: [
    { name: "constructor", parameters: [{ name: "size", type: int }], returns: null },
    { name: "add", parameters: [{ name: "item", type: { kind: "int", min: 0, max: 9 } }], returns: null },
    { name: "total", parameters: [], returns: int },
  ],
};

test("arguments survive the way to values and back, and keep to their bounds", () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(asFunction, asClass)
        .chain((signature) =>
          fc.tuple(fc.constant(signature), generatorOf({ signature, judge: {} }) as fc.Arbitrary<unknown[]>),
        ),
      ([signature, args]) => {
        expect(fromArguments(signature, toArguments(signature, args))).toEqual({ ok: true, natural: args });
        expect(checkArguments(signature, args)).toBeNull();
      },
    ),
  );
});

test("a path starts with the parameter's name", () => {
  expect(fromArguments(asFunction, [1n, [[2n, 3n]]])).toMatchObject({ path: "pairs[0][1]" });
  expect(
    checkArguments(asClass, [
      [1],
      [
        ["total", []],
        ["add", [10]],
      ],
    ]),
  ).toMatchObject({
    path: "operations[1].item",
    note: "10 is above 9",
  });
});

test("a method that is not declared is named, with those that are", () => {
  expect(checkArguments(asClass, [[1], [["peek", []]]])).toEqual({
    ok: false,
    path: "operations[0]",
    note: 'calls "peek", which is no method; known: add, total',
  });
});

test("the constructor is no method to call", () => {
  expect(checkArguments(asClass, [[1], [["constructor", [1]]]])?.note).toContain("which is no method");
});

test("each result of a class has the type of the method called, and null where it has none", () => {
  const args = [
    [1],
    [
      ["add", [1]],
      ["total", []],
    ],
  ];
  expect(fromResult(asClass, args, [null, 1n])).toEqual({ ok: true, natural: [null, 1] });
  expect(fromResult(asClass, args, [null, "1"])).toMatchObject({
    path: "$[1]",
    note: "expected int, got string",
  });
  expect(fromResult(asClass, args, [5n, 1n])).toMatchObject({ path: "$[0]" });
  expect(fromResult(asClass, args, [null])).toMatchObject({
    path: "$",
    note: "expected a list of 2 results",
  });
});
