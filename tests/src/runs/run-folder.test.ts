import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCandidate } from "../../../src/runs/read-candidate.ts";
import { prepareRunFolder, writeCandidate } from "../../../src/runs/run-folder.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));
const answer = graded({ model: "../../evil", sample: 2 }, "wrong-answer");
const [result] = scoreboardOf([answer]).results;

test("a folder is made with all above it, and nothing is left in it", async () => {
  const folder = join(newFolder(), "a/b");
  await prepareRunFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is a file is refused", async () => {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  await expect(prepareRunFolder(file)).rejects.toThrow(
    "cannot be written: it is a file; give another folder",
  );
});

test.skipIf(process.platform !== "linux")("a folder that no one can make is refused at once", async () => {
  for (const folder of ["/proc/foo", "/proc/foo/bar/baz"])
    await expect(prepareRunFolder(folder)).rejects.toThrow(
      `${folder}: cannot be written: no folder can be made there; give another folder with --out`,
    );
});

test("a candidate lies where its result says, and is read back as it was graded", async () => {
  const folder = newFolder();
  await writeCandidate(folder, answer);
  const source = "def f(a, b):\n    return 3.0\n";
  expect(readFileSync(join(folder, result?.candidate?.file ?? ""), "utf8")).toBe(source);
  expect(result && (await readCandidate(folder, result))).toBe(source);
});

test("a candidate that was changed or lost is not run as if it were the graded one", async () => {
  const folder = newFolder();
  if (result === undefined) throw new Error("no result");
  await expect(readCandidate(folder, result)).rejects.toThrow("2.py: cannot be read");
  await writeCandidate(folder, answer);
  writeFileSync(join(folder, result.candidate?.file ?? ""), "def f(a, b): return 4");
  await expect(readCandidate(folder, result)).rejects.toThrow("is not what was graded");
});

test("an answer without code leaves no file", async () => {
  const folder = newFolder();
  await writeCandidate(folder, graded({}, "no-code"));
  expect(readdirSync(folder)).toEqual([]);
});

test("code that is there from an earlier run is left as it is, and torn code is written again", async () => {
  const folder = newFolder();
  await writeCandidate(folder, answer);
  const file = join(folder, result?.candidate?.file ?? "");
  const [whole, { ino }] = [readFileSync(file, "utf8"), statSync(file)];
  await writeCandidate(folder, answer);
  expect(statSync(file).ino).toBe(ino);
  writeFileSync(file, whole.slice(0, -1));
  await writeCandidate(folder, answer);
  expect(readFileSync(file, "utf8")).toBe(whole);
});
