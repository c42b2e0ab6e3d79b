import { parseArgs } from "node:util";
import { measureEngine } from "./engine.ts";
import { asJson, asTable } from "./figures.ts";

const USAGE = "usage: npm run bench -- engine [--json]\n";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { json: { type: "boolean", default: false } },
});
if (positionals.length !== 1 || positionals[0] !== "engine") {
  process.stderr.write(USAGE);
  process.exit(64);
}
const report = await measureEngine((message) => process.stderr.write(`${message}\n`));
const text = values["json"] === true ? asJson(report) : asTable(report);
// An isolate's teardown may crash after everything is said.
process.stdout.write(text, () => process.exit(0));
