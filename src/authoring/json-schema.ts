import { z } from "zod";
import { checkSchema } from "./checked-problem.ts";

/** Where the JSON Schema of a check is checked in. */
export const CHECK_SCHEMA_FILE = new URL("./check.schema.json", import.meta.url);

/** The JSON Schema of what `assay check --json` prints, as text. */
export function formatCheckSchema(): string {
  const schema = { title: "Assay check", ...z.toJSONSchema(checkSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
