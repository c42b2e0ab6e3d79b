import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { makeDirectory, writeFiles } from "../../problems/support/write-folder.ts";
import { listOf, serve } from "../doctor/support.ts";

const MAIN = fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url));
const KEY = "sk-live-0123456789";

/** `assay doctor` in a folder, with no key but those given; the caches stay where they are. */
function doctor(cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { PATH, HOME, ASSAY_CACHE } = process.env;
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const options = { cwd, env: { PATH, HOME, ASSAY_CACHE, ...env } };
    const child = execFile(process.execPath, [MAIN, "doctor", ...args], options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

test("without config and keys the doctor says so, and finds nothing wrong", async () => {
  const { code, stdout } = await doctor(await makeDirectory(), {});
  expect(code).toBe(0);
  for (const language of ["python", "javascript", "typescript"])
    expect(stdout).toMatch(new RegExp(`✓ ${language} +runs, and its cost is counted`));
  expect(stdout).toContain("! keys        none is set");
});

test("what is wrong is told with how to mend it, as JSON too, and the key is never shown", async () => {
  const folder = await makeDirectory();
  const baseUrl = await serve(listOf("gpt-4o"));
  const config = { ask: ["openai/gpt-4o", "openai/gpt-4"], providers: { openai: { baseUrl }, groq: {} } };
  await writeFiles(folder, { "assay.config.json": JSON.stringify(config) });
  const { code, stdout, stderr } = await doctor(folder, { OPENAI_API_KEY: KEY }, "--json");
  expect(code).toBe(2);
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: unknown[] };
  expect(ok).toBe(false);
  expect(findings).toContainEqual({
    state: "ok",
    about: "openai/gpt-4o",
    told: "is known there",
    mend: null,
  });
  expect(findings).toContainEqual({
    state: "wrong",
    about: "openai/gpt-4",
    told: "is not known there",
    mend: "did you mean gpt-4o?",
  });
  expect(findings).toContainEqual(expect.objectContaining({ state: "wrong", about: "groq" }));
  // Nor its end, by which people tell keys apart.
  for (const text of [stdout, stderr]) expect(text).not.toMatch(/sk-live|6789/);
});

test("a config and a cache that cannot be used are findings, and the rest is looked at all the same", async () => {
  const folder = await makeDirectory();
  await writeFiles(folder, { "assay.config.json": '{"sample": 1}', file: "" });
  const { code, stdout } = await doctor(folder, { ASSAY_CACHE: join(folder, "file") });
  expect(code).toBe(2);
  expect(stdout).toMatch(/✗ cache +\S+file is a file\n +give another with ASSAY_CACHE/);
  expect(stdout).toMatch(/✗ engines/);
  expect(stdout).toMatch(/✗ config +\S+:1: sample: unknown key "sample"; did you mean "samples"\?/);
  expect(stdout).toMatch(/✓ problems/);
});
