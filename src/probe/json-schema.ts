import { z } from "zod";
import { probeSchema } from "./probe-schema.ts";

/** Where the JSON Schema of a probe is checked in. */
export const PROBE_SCHEMA_FILE = new URL("./probe.schema.json", import.meta.url);

/** The JSON Schema of a probe, as text. */
export function formatProbeSchema(): string {
  const schema = { title: "Assay probe", ...z.toJSONSchema(probeSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
