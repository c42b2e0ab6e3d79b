// `npm run schema`
import { writeFileSync } from "node:fs";
import { formatProbeSchema, PROBE_SCHEMA_FILE } from "./json-schema.ts";

writeFileSync(PROBE_SCHEMA_FILE, formatProbeSchema());
