// `npm run schema`
import { writeFileSync } from "node:fs";
import { formatProblemSchema, PROBLEM_SCHEMA_FILE } from "./json-schema.ts";

writeFileSync(PROBLEM_SCHEMA_FILE, formatProblemSchema());
