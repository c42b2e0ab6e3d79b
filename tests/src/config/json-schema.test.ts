import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CONFIG_SCHEMA_FILE, formatConfigSchema } from "../../../src/config/json-schema.ts";

test("the JSON Schema of a config that is checked in is the one that `npm run schema` writes", () => {
  expect(JSON.parse(readFileSync(CONFIG_SCHEMA_FILE, "utf8"))).toEqual(JSON.parse(formatConfigSchema()));
});
