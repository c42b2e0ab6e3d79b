import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pyodideFile } from "../python/pyodide-files.ts";
import { quickjsWasmPath } from "../javascript/quickjs/wasm-path.ts";

// What shapes the artifacts: our own code in these folders, and these files of the engines.
const SHAPING_FOLDERS = ["../metering", "../python", "../javascript/quickjs", "./"];

/** A hash over everything that the built artifacts depend on; hex. */
export async function artifactKey(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of SHAPING_FOLDERS)
    await hashFolder(hash, fileURLToPath(new URL(folder, import.meta.url)));
  const pyodide = ["pyodide.asm.wasm", "pyodide.asm.mjs", "pyodide.mjs", "python_stdlib.zip"] as const;
  const engines = [...pyodide.map(pyodideFile), quickjsWasmPath()];
  for (const bytes of await Promise.all(engines.map((path) => readFile(path)))) hash.update(bytes);
  return hash.digest("hex").slice(0, 32);
}

async function hashFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const sources = (await readdir(folder)).filter((name) => /(?<!\.d)\.(?:ts|js|py)$/.test(name)).toSorted();
  const texts = await Promise.all(sources.map((name) => readFile(join(folder, name))));
  for (const [index, name] of sources.entries()) hash.update(name).update(texts[index] ?? "");
}
