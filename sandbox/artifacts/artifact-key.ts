import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pyodideFolder } from "../python/build-image.ts";
import { quickjsWasmPath } from "../javascript/quickjs/wasm-path.ts";

// What shapes the artifacts: our own code in these folders, and these files of the engines.
const SHAPING_FOLDERS = ["../metering", "../python", "../javascript/quickjs", "./"];

/** A hash over everything that the built artifacts depend on; hex. */
export async function artifactKey(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of SHAPING_FOLDERS)
    await hashFolder(hash, fileURLToPath(new URL(folder, import.meta.url)));
  const pyodide = pyodideFolder();
  const engines = ["pyodide.asm.wasm", "pyodide.asm.mjs", "pyodide.mjs", "python_stdlib.zip"].map((name) =>
    join(pyodide, name),
  );
  for (const path of [...engines, quickjsWasmPath()]) hash.update(await readFile(path));
  return hash.digest("hex").slice(0, 32);
}

async function hashFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  for (const name of (await readdir(folder)).toSorted()) {
    if (!/\.(?:ts|js|py)$/.test(name) || name.endsWith(".d.ts")) continue;
    hash.update(name).update(await readFile(join(folder, name)));
  }
}
