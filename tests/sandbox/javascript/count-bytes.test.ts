import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countBytes } from "../../../sandbox/javascript/quickjs/count-bytes.ts";
import { quickjsWasmPath } from "../../../sandbox/javascript/quickjs/wasm-path.ts";

const quickjs = readFileSync(quickjsWasmPath());

test("the module stays valid and keeps its imports and exports", () => {
  const changed = new Uint8Array(countBytes(quickjs));
  expect(WebAssembly.validate(changed)).toBe(true);
  const [before, after] = [new WebAssembly.Module(quickjs), new WebAssembly.Module(changed)];
  expect(WebAssembly.Module.imports(after)).toEqual(WebAssembly.Module.imports(before));
  expect(WebAssembly.Module.exports(after)).toEqual(WebAssembly.Module.exports(before));
});

test("the same bytes give the same bytes", () => {
  expect(Buffer.compare(countBytes(quickjs), countBytes(quickjs))).toBe(0);
});

test("another module is refused", () => {
  const empty = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  expect(() => countBytes(empty)).toThrow("QuickJS has no section");
});
