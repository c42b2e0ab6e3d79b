// `npm run schema`
import { writeFileSync } from "node:fs";
import { formatJsonSchema, JSON_SCHEMA_FILE } from "./json-schema.ts";

writeFileSync(JSON_SCHEMA_FILE, formatJsonSchema());
