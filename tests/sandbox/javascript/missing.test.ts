import { expect, test } from "vitest";
import { describeOffer } from "../../../sandbox/offer.ts";
import { callOnce, makeEngine } from "./support.ts";

const engine = makeEngine();

test.each([
  ["process", "function solve() {\n  return process.argv; }"],
  ["Buffer", "function solve() {\n  return Buffer.from('a'); }"],
  ["setTimeout", "function solve() {\n  setTimeout(() => {}, 0); }"],
  ["fetch", "function solve() {\n  return fetch('x'); }"],
  ["Intl", "function solve() {\n  return new Intl.NumberFormat('en').format(1); }"],
  ["WebAssembly", "function solve() {\n  return new WebAssembly.Module(new Uint8Array()); }"],
  ["SharedArrayBuffer", "function solve() {}\nnew SharedArrayBuffer(8);"],
])("%s is not defined, and the error says so", async (name, source) => {
  expect(await callOnce(engine, source)).toMatchObject({
    kind: "raised",
    error: { type: "ReferenceError", message: `${name} is not defined`, line: 2 },
  });
  expect(describeOffer("javascript")).toMatch(
    new RegExp(`without.*(${name === "setTimeout" ? "timers" : name})`),
  );
});

test.each([
  ["fs", "function solve() {}\nimport fs from 'fs';"],
  ["fs", "function solve() {}\nrequire('fs');"],
  ["node:readline", "\nfunction solve() { return require('node:readline'); }"],
  ["lodash", "function solve() {}\nexport * from 'lodash';"],
])("there is no module %s, and the error names it", async (name, source) => {
  expect(await callOnce(engine, source)).toMatchObject({
    kind: "raised",
    error: {
      type: "Error",
      message: `Cannot find module '${name}': there is nothing to import here`,
      line: 2,
    },
  });
  expect(describeOffer("javascript")).toContain("require and import (there are no modules)");
});

test("a source may ask whether it is the main module, as code for Node does", async () => {
  const source = "function solve() { return 1; }\nif (require.main === module) console.log(solve());";
  expect(await callOnce(engine, source)).toMatchObject({ kind: "returned", text: "1" });
});
