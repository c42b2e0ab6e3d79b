import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatProbeSchema, PROBE_SCHEMA_FILE } from "../../../src/probe/json-schema.ts";

test("the JSON Schema that is checked in is the one that `npm run schema` writes", () => {
  expect(JSON.parse(readFileSync(PROBE_SCHEMA_FILE, "utf8"))).toEqual(JSON.parse(formatProbeSchema()));
});
