import { rewriteModule } from "../../metering/rewrite.ts";
import { countBytes } from "./count-bytes.ts";
import { findStackPointer } from "./find-stack-pointer.ts";

/** Makes of QuickJS's own module the one that the engine runs. The same bytes give the same bytes. */
export function meterQuickjs(wasm: Uint8Array): Uint8Array {
  return rewriteModule(countBytes(wasm), {
    meter: "counter",
    depth: "depth",
    watch: { address: "watch", peak: "peak", stack: { name: "stack", global: findStackPointer(wasm) } },
    table: "table",
    startsFuelled: true,
  });
}
