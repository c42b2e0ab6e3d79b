import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { watchFolders } from "../../../src/authoring/watch-folders.ts";
import { makeDirectory } from "../../problems/support/write-folder.ts";

test("each save gives the folder that it was in, and none other; the signal ends it", async () => {
  const directory = await makeDirectory();
  const folders = ["one", "two"].map((name) => join(directory, name));
  for (const folder of folders) await mkdir(join(folder, "tests"), { recursive: true });
  const controller = new AbortController();
  const rounds = watchFolders([directory], async () => folders, controller.signal);
  const first = rounds.next();
  await writeFile(join(folders[1] ?? "", "tests/hidden.jsonl"), "{}");
  expect((await first).value).toEqual([folders[1]]);
  await writeFile(join(folders[0] ?? "", "judge.ts"), "");
  expect((await rounds.next()).value).toEqual([folders[0]]);
  controller.abort();
  expect((await rounds.next()).done).toBe(true);
});
