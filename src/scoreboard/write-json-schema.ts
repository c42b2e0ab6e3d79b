// `npm run schema`
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPackage } from "../package-root.ts";
import { formatJsonSchema, JSON_SCHEMA_FILE } from "./json-schema.ts";
import { formatSchemaPage, SCHEMA_PAGE } from "./schema-page.ts";

writeFileSync(JSON_SCHEMA_FILE, formatJsonSchema());
writeFileSync(join(findPackage().root, SCHEMA_PAGE), formatSchemaPage());
