import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const BIN = fileURLToPath(new URL("../../../bin/assay.mjs", import.meta.url));

const pretend = (node: string) =>
  `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${node}"}})`;

test("a Node that is too old gets one line and exit code 2", () => {
  const args = ["--import", pretend("20.20.2"), BIN, "demo"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^assay needs Node 24 or newer; this is v20\.20\.2: [^\n]+\n$/);
});

test("a Node that is new enough runs the command", () => {
  const { status, stdout } = spawnSync(process.execPath, [BIN, "--version"], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
