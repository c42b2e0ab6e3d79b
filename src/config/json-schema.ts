import { z } from "zod";
import { configSchema } from "./config-schema.ts";

/** Where the JSON Schema of a config is checked in. */
export const CONFIG_SCHEMA_FILE = new URL("./config.schema.json", import.meta.url);

/** The JSON Schema of a config, as text. */
export function formatConfigSchema(): string {
  const schema = { title: "Assay config", ...z.toJSONSchema(configSchema, { io: "input" }) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
