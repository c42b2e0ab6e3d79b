// `npm run schema`
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPackage } from "../package-root.ts";
import { COMMANDS_PAGE, formatCommandsPage } from "./commands-page.ts";

writeFileSync(join(findPackage().root, COMMANDS_PAGE), formatCommandsPage());
