import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadProblem } from "#problems";
import { openSandbox, type Sandbox } from "#sandbox";
import { checkLock } from "../../../../src/authoring/checks/check-lock.ts";
import { lockSchema } from "../../../../src/authoring/lock/lock.ts";
import { lockProblem } from "../../../../src/authoring/lock/lock-problem.ts";
import { measureLock } from "../../../../src/authoring/lock/measure-lock.ts";
import { readSources } from "../../../../src/authoring/sources.ts";
import { SKELETON, writeQuickSkeleton } from "../support/write-skeleton.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ workers: 2 });
});
afterAll(() => sandbox.close());

test("this machine counts what the checked-in lock says another one did, to the instruction", async () => {
  const lock = lockSchema.parse(JSON.parse(await readFile(join(SKELETON, "lock.json"), "utf8")));
  expect(await measureLock(sandbox, await loadProblem(SKELETON), lock.seed)).toEqual(lock);
});

test("a lock that is missing, broken, of an earlier problem or of another engine is told; a new one is not", async () => {
  const folder = await writeQuickSkeleton();
  const toldOf = async (versions = sandbox.versions) => {
    const context = { problem: await loadProblem(folder), sources: await readSources(folder) };
    return (await checkLock(context, versions)).map(({ message }) => message.split("; ")[0]);
  };
  expect(await toldOf()).toEqual(["is of the problem as it was before a change"]);
  await writeFile(join(folder, "lock.json"), "{");
  expect(await toldOf()).toEqual(["cannot be read"]);
  await lockProblem(folder, sandbox, 1);
  expect(await toldOf()).toEqual([]);
  expect(await toldOf({ ...sandbox.versions, v8: "of another Node" })).toEqual([]);
  expect(await toldOf({ ...sandbox.versions, pyodide: "1.0" })).toEqual([
    "is of another engine, which may count otherwise",
  ]);
});
