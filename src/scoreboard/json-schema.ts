import { z } from "zod";
import { scoreboardSchema } from "./scoreboard.ts";

/** Where the JSON Schema of a scoreboard is checked in. */
export const JSON_SCHEMA_FILE = new URL("./scoreboard.schema.json", import.meta.url);

/** The JSON Schema of a scoreboard, as text. */
export function formatJsonSchema(): string {
  const schema = { title: "Assay scoreboard", ...z.toJSONSchema(scoreboardSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
