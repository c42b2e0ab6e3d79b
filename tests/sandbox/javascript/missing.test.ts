import { expect, test } from "vitest";
import { describeOffer } from "../../../sandbox/offer.ts";
import { callOnce, makeEngine } from "./support.ts";

const engine = makeEngine();

test.each([
  ["process", "process here, and so no standard input", "process.stdin.on('data', () => {});"],
  ["fetch", "network", "fetch('http://localhost');"],
  ["WebSocket", "network", "new WebSocket('ws://localhost');"],
  ["Worker", "threads", "new Worker('a.js');"],
  ["SharedArrayBuffer", "threads", "new SharedArrayBuffer(8);"],
  ["prompt", "standard input", "prompt('n?');"],
  ["setTimeout", "timers", "setTimeout(() => {}, 0);"],
  ["localStorage", "browser", "localStorage.getItem('a');"],
  ["Buffer", "Buffer here; Uint8Array is there", "Buffer.from('a');"],
  ["Intl", "Intl here", "new Intl.NumberFormat('en').format(1);"],
  ["WebAssembly", "nothing of the host's", "new WebAssembly.Module(new Uint8Array());"],
])("%s is not defined, and the error says what there is not: %s", async (name, what, statement) => {
  for (const source of [`function solve() {\n  ${statement} }`, `function solve() {}\n${statement}`])
    expect(await callOnce(engine, source)).toMatchObject({
      kind: "raised",
      error: {
        type: "ReferenceError",
        message: expect.stringMatching(new RegExp(`^${name} is not defined: there .*${what}`)),
        line: 2,
      },
    });
});

test.each([
  ["fs", "there are no files here", "function solve() {}\nimport fs from 'fs';"],
  ["node:fs", "there are no files here", "function solve() {}\nimport { readFileSync } from 'node:fs';"],
  ["fs", "there are no files here", "function solve() {}\nrequire('fs');"],
  ["worker_threads", "there are no threads here", "\nconst { Worker } = require('worker_threads');"],
  ["net", "there is no network here", "\nfunction solve() { return require('net'); }"],
  [
    "child_process",
    "there are no subprocesses here",
    "\nfunction solve() { return require('child_process'); }",
  ],
  [
    "node:readline",
    "there is no standard input here: the arguments are all there is",
    "\nfunction solve() { return require('node:readline'); }",
  ],
  ["lodash", "there is nothing to import here", "function solve() {}\nexport * from 'lodash';"],
])("there is no module %s, and the error says: %s", async (name, what, source) => {
  expect(await callOnce(engine, source)).toMatchObject({
    kind: "raised",
    error: { type: "Error", message: `Cannot find module '${name}': ${what}`, line: 2 },
  });
});

test("a name that nobody offers is not explained, nor an error of the program's own", async () => {
  expect(await callOnce(engine, "function solve() { return helper(); }")).toMatchObject({
    error: { message: "helper is not defined" },
  });
  expect(
    await callOnce(engine, "function solve() { throw new Error('fetch is not defined'); }"),
  ).toMatchObject({
    error: { message: "fetch is not defined" },
  });
});

test.each([
  "network",
  "files",
  "threads",
  "subprocesses",
  "standard input",
  "process",
  "Buffer",
  "timers",
  "Intl",
  "WebAssembly",
])("the offer says that there is no %s", (name) => {
  expect(describeOffer("javascript")).toMatch(new RegExp(`without.*${name}`));
});

test("a source may ask whether it is the main module, as code for Node does", async () => {
  const source = "function solve() { return 1; }\nif (require.main === module) console.log(solve());";
  expect(await callOnce(engine, source)).toMatchObject({ kind: "returned", text: "1" });
});
