// `npm run build`, after tsc: puts beside the compiled files what they need to run.
import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");

// Code that runs inside the sandbox is read as text, a new problem is copied, and JSON Schemas are handed on.
const ASSETS = [
  ...["sandbox/**/*.py", "sandbox/**/*.js", "sandbox/**/*.mjs"],
  ...["src/**/*.py", "src/**/*.schema.json", "src/authoring/skeleton/**/*.*"],
];

copyAssets();
writeManifest();

function copyAssets(): void {
  for (const file of globSync(ASSETS, { cwd: ROOT })) cpSync(join(ROOT, file), join(DIST, file));
}

/** The nearest package.json says what `#sandbox` means: in the repository the sources, here what was compiled. */
function writeManifest(): void {
  const { imports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    imports: Record<string, string>;
  };
  const compiled = Object.entries(imports).map(([door, file]) => [door, file.replace(/\.ts$/, ".js")]);
  const manifest = { type: "module", imports: Object.fromEntries(compiled) as Record<string, string> };
  writeFileSync(join(DIST, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
