// `npm run schema`
import { writeFileSync } from "node:fs";
import { CONFIG_SCHEMA_FILE, formatConfigSchema } from "./json-schema.ts";

writeFileSync(CONFIG_SCHEMA_FILE, formatConfigSchema());
