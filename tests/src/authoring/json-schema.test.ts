import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHECK_SCHEMA_FILE, formatCheckSchema } from "../../../src/authoring/json-schema.ts";

test("the JSON Schema of a check that is checked in is the one that `npm run schema` writes", () => {
  expect(JSON.parse(readFileSync(CHECK_SCHEMA_FILE, "utf8"))).toEqual(JSON.parse(formatCheckSchema()));
});
