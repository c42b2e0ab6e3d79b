import { measureComplexity } from "./complexity.ts";
import { appendFileSync, writeFileSync } from "node:fs";
const [only = "", log = "/tmp/cb_log.jsonl"] = process.argv.slice(2);
writeFileSync(log, "");
const begin = performance.now();
const all = await measureComplexity({ file: "/work/shared/data/complexity/labelled.jsonl.gz", limit: 1000, only: only === "" ? null : only, language: null }, (f) => {
  appendFileSync(log, JSON.stringify(f) + "\n");
  if (f.kind === "unmeasured") console.log(f.slug, f.approach, f.language, "UNMEASURED", f.reason);
  else console.log(f.slug, f.approach, f.language, "| T", f.time.standing, f.time.growth.class ?? f.time.growth.runnersUp.map((r) => r.class).join("/"), "<", f.time.label.slice(0,40).replaceAll("\n"," "), "| S", f.space.standing, f.space.growth.class?? f.space.growth.runnersUp.map((r) => r.class).join("/"), "<", f.space.label.slice(0,60).replaceAll("\n"," "), "|", f.output, f.calls, Math.round(f.millis));
});
console.log(performance.now() - begin);
process.exit(0);
