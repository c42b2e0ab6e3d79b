import { z } from "zod";
import { problemSchema } from "./load/problem-schema.ts";

/** Where the JSON Schema of `problem.yaml` is checked in, for editors. */
export const PROBLEM_SCHEMA_FILE = new URL("./problem.schema.json", import.meta.url);

/** The JSON Schema of `problem.yaml`, as text. */
export function formatProblemSchema(): string {
  const written = z.toJSONSchema(problemSchema, { io: "input" });
  const schema = JSON.parse(JSON.stringify(written), (_key, value: unknown) =>
    withShortForm(value),
  ) as object;
  return `${JSON.stringify({ title: "Assay problem", ...schema }, null, 2)}\n`;
}

/** A checker may be its name alone, and one name may stand for every language: zod tells only what these are read as. */
function withShortForm(value: unknown): unknown {
  const properties = (value as { properties?: Record<string, unknown> } | null)?.properties;
  if (properties === undefined) return value;
  if ("exact" in properties) return { anyOf: [{ enum: Object.keys(properties) }, value] };
  return "javascript" in properties ? { anyOf: [{ type: "string" }, value] } : value;
}
