import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatProblemSchema, PROBLEM_SCHEMA_FILE } from "../../problems/json-schema.ts";

test("the JSON Schema of problem.yaml that is checked in is the one that `npm run schema` writes", () => {
  expect(JSON.parse(readFileSync(PROBLEM_SCHEMA_FILE, "utf8"))).toEqual(JSON.parse(formatProblemSchema()));
});

test("the JSON Schema knows the short forms of a checker and of a name", () => {
  const [ofFunction] = (
    JSON.parse(formatProblemSchema()) as { oneOf: { properties: Record<string, unknown> }[] }
  ).oneOf;
  expect(ofFunction?.properties["checker"]).toMatchObject({
    anyOf: [{ enum: expect.arrayContaining(["exact"]) }, {}],
  });
  expect(ofFunction?.properties["signature"]).toMatchObject({
    properties: { name: { anyOf: [{ type: "string" }, {}] } },
  });
});
