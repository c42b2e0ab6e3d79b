import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type PyodideFile =
  "pyodide.asm.wasm" | "pyodide.asm.mjs" | "pyodide.mjs" | "python_stdlib.zip" | "pyodide-lock.json";

/** Where a file of the installed `pyodide` package lies. */
export function pyodideFile(name: PyodideFile): string {
  return join(dirname(createRequire(import.meta.url).resolve("pyodide")), name);
}
