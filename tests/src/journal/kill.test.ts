import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openJournal, readJournal } from "../../../src/journal/index.ts";
import { notesIn } from "./support/notes.ts";

const CHILD = fileURLToPath(new URL("support/append-for-ever.ts", import.meta.url));

/** Runs the endless appender until it has acknowledged so many, kills it, and gives all that it acknowledged. */
async function appendUntilKilled(file: string, least: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, file], { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
    if (told.split("\n").length > least) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.once("close", resolve));
  return told.split("\n").slice(0, -1);
}

test("every record that was acknowledged is there after kill -9, time and again", async () => {
  const format = notesIn();
  const acknowledged: string[] = [];
  for (const least of [1, 7, 30, 61, 100]) {
    acknowledged.push(...(await appendUntilKilled(format.file, least)));
    const journal = await openJournal(format);
    expect(acknowledged.filter((key) => !journal.has(key))).toEqual([]);
    for (const key of acknowledged.slice(-20)) expect((await journal.get(key))?.text).toContain(key);
    await journal.close();
  }
  expect(acknowledged.length).toBeGreaterThan(190);
});

// The limit on a file's size is the one full disk that needs no rights; the last write before it is a short one.
test.skipIf(process.platform === "win32")("a full disk is told, and leaves whole lines alone", async () => {
  const format = notesIn();
  const limited = ["-c", 'ulimit -f 600; exec "$0" "$@"', process.execPath, CHILD, format.file, "50000"];
  const child = spawn("bash", limited, { stdio: ["ignore", "pipe", "pipe"] });
  let [told, complaint] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  await new Promise((resolve) => child.once("close", resolve));
  expect(complaint).toBe(
    `${format.file}: cannot be written: the limit on the size of a file is reached; ` +
      "what was written before is safe; make room and run the same command again",
  );
  expect(readFileSync(format.file).at(-1)).toBe("\n".charCodeAt(0));
  const reader = await readJournal(format);
  expect(reader?.keys().toSorted()).toEqual(told.trim().split("\n").toSorted());
  await reader?.close();
});
