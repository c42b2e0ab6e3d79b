import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Language } from "#sandbox";
import { readSource } from "../../../src/probe/read-source.ts";
import { RunError } from "../../../src/runs/run-error.ts";

async function* chunks(...texts: readonly (string | Buffer)[]) {
  yield* texts;
}

function fileNamed(name: string, content: string | Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), "assay-")), name);
  writeFileSync(file, content);
  return file;
}

const languageOf = async (name: string, content: string, language?: Language) =>
  (await readSource(fileNamed(name, content), language, chunks())).language;

test.each([
  ["a.py", "python"],
  ["a.PY", "python"],
  ["a.mjs", "javascript"],
  ["a.mts", "typescript"],
])("the language of %s is %s", async (name, language) => {
  expect(await languageOf(name, "anything")).toBe(language);
});

test("a language that is named wins, and without any the source is looked at", async () => {
  expect(await languageOf("a.py", "", "javascript")).toBe("javascript");
  expect(await languageOf("a.txt", "function f(n) { return n; }")).toBe("javascript");
  await expect(languageOf("a.txt", "??")).rejects.toThrow("in which language? pass --language");
});

test("standard input is read in pieces", async () => {
  const [start, rest] = [
    Buffer.from("def f():\n    return 'é'").subarray(0, 22),
    Buffer.from("def f():\n    return 'é'").subarray(22),
  ];
  const { source, language } = await readSource("-", undefined, chunks(start, rest));
  expect([source, language]).toEqual(["def f():\n    return 'é'", "python"]);
});

test("what is no source is refused in a line that says what to do", async () => {
  const refusal = async (file: string, ...pieces: readonly string[]) =>
    readSource(file, "python", chunks(...pieces)).then(
      () => "",
      (error: unknown) => (error instanceof RunError ? error.message : "another error"),
    );
  expect(await refusal("/no/such/file.py")).toContain("cannot be read (ENOENT); give a source file");
  expect(await refusal(tmpdir())).toContain("cannot be read (EISDIR)");
  expect(await refusal(fileNamed("a.py", Buffer.from([0xff, 0xfe])))).toContain("not UTF-8 text");
  expect(await refusal("-", "x".repeat(2 ** 20), "y")).toContain("standard input: longer than 1048576 bytes");
});
