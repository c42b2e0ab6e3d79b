import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSandbox, type Sandbox } from "#sandbox";
import { openMemory } from "../../../src/authoring/check-memory.ts";
import { checkProblem } from "../../../src/authoring/check-problem.ts";
import { writeQuickSkeleton } from "./support/write-skeleton.ts";

test("a second check runs only the solution that changed, and everything once a test did", async () => {
  const folder = await writeQuickSkeleton();
  const sandbox = await openSandbox({ workers: 2 });
  let sessions = 0;
  const counting: Sandbox = {
    ...sandbox,
    withSession: (request, use) => {
      sessions += 1;
      return sandbox.withSession(request, use);
    },
  };
  const options = { sandbox: counting, seed: 1, jobs: 1, mutants: false, memory: openMemory() };
  const sessionsOf = async () => {
    sessions = 0;
    await checkProblem(folder, options);
    return sessions;
  };
  const all = await sessionsOf();
  expect(await sessionsOf()).toBe(0);
  const wrong = join(folder, "solutions/wrong/one_at_least.py");
  await writeFile(wrong, `${await readFile(wrong, "utf8")}\n# a remark\n`);
  expect(await sessionsOf()).toBe(1);
  const hidden = join(folder, "tests/hidden.jsonl");
  await writeFile(
    hidden,
    `${await readFile(hidden, "utf8")}{"id": "more", "why": "x", "args": [[8, 8]], "expected": 2}\n`,
  );
  expect(await sessionsOf()).toBe(all);
  await sandbox.close();
});
