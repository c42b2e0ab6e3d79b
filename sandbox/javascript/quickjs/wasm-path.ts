import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the installed QuickJS package keeps its module. */
export function quickjsWasmPath(): string {
  const entry = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync");
  return join(dirname(entry), "emscripten-module.wasm");
}
