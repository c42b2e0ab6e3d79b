// `npm run schema`
import { writeFileSync } from "node:fs";
import { CHECK_SCHEMA_FILE, formatCheckSchema } from "./json-schema.ts";

writeFileSync(CHECK_SCHEMA_FILE, formatCheckSchema());
