import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { holderWords } from "../../../src/runs/lock-holder.ts";
import { isLocked } from "../../../src/runs/is-locked.ts";
import { lockRun } from "../../../src/runs/lock.ts";
import { RunError } from "../../../src/runs/run-error.ts";
import { loadSqlite } from "../../../src/runs/sqlite.ts";

const HOLDER = fileURLToPath(new URL("support/hold-lock.ts", import.meta.url));

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

/** A process of its own that has locked a folder. */
async function startHolder(folder: string): Promise<ChildProcessByStdio<Writable, Readable, Readable>> {
  const child = spawn(process.execPath, ["--expose-gc", HOLDER, folder]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("a second process is told who is at work, and kill -9 opens the lock at once", async () => {
  const folder = newFolder();
  const child = await startHolder(folder);
  await expect(lockRun(folder)).rejects.toThrow(RunError);
  await expect(lockRun(folder)).rejects.toThrow(
    new RegExp(
      `^${folder}: another assay \\(process ${child.pid} since (\\S+ )?\\d\\d:\\d\\d\\) is at work in it; wait for it, or stop it`,
    ),
  );
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = await lockRun(folder);
  lock.release();
});

test("a lock that is released can be taken while its holder lives on, and the other way round", async () => {
  const folder = newFolder();
  const child = await startHolder(folder);
  child.stdin.write("let go\n");
  await once(child.stdout, "data");
  const lock = await lockRun(folder);
  // Closing a file twice opened gives up its locks on some systems: the refused attempt must not.
  await expect(lockRun(folder)).rejects.toThrow("is at work in it");
  const second = spawn(process.execPath, [HOLDER, folder]);
  expect(await text(second.stderr)).toContain(`another assay (process ${process.pid} since`);
  lock.release();
  lock.release();
  expect(readdirSync(folder)).toEqual(["lock.db"]);
});

test("a process locks a folder once, under whatever name, and others beside it", async () => {
  const folder = newFolder();
  const lock = await lockRun(folder);
  await expect(lockRun(`${folder}/../${folder.split("/").at(-1)}/`)).rejects.toThrow("is at work in it");
  await expect(lockRun(folder)).rejects.toThrow(`process ${process.pid} since`);
  const other = await lockRun(newFolder());
  other.release();
  lock.release();
  (await lockRun(folder)).release();
});

test("whether a folder is locked is seen from outside, without touching it", async () => {
  const folder = newFolder();
  expect([isLocked(folder), readdirSync(folder)]).toEqual([false, []]);
  const child = await startHolder(folder);
  expect([isLocked(folder), isLocked(folder)]).toEqual([true, true]);
  await expect(lockRun(folder)).rejects.toThrow("is at work in it");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isLocked(folder)).toBe(false);
  const lock = await lockRun(folder);
  expect(isLocked(folder)).toBe(true);
  lock.release();
});

test("a holder of another day or machine is told so", () => {
  const started = new Date(2026, 3, 9, 12, 3);
  const holder = { pid: 4711, host: hostname(), started: started.toISOString(), command: "assay" };
  expect(holderWords(holder, started)).toBe("process 4711 since 12:03");
  expect(holderWords({ ...holder, host: "far" }, new Date(2026, 3, 10))).toBe(
    "process 4711 on far since 2026-04-09 12:03",
  );
});

test("a note that nobody can read hides no lock", async () => {
  const folder = newFolder();
  const lock = await lockRun(folder);
  writeFileSync(join(folder, "lock.json"), "{");
  await expect(lockRun(folder)).rejects.toThrow(`${folder}: another assay is at work in it`);
  lock.release();
});

test("a folder that cannot be locked is told", async () => {
  await expect(lockRun(join(newFolder(), "missing"))).rejects.toThrow(
    "lock.db: cannot be locked: unable to open",
  );
  const [strange, folder] = [newFolder(), newFolder()];
  writeFileSync(join(strange, "lock.db"), "somebody's own file, which is no database at all".repeat(40));
  await expect(lockRun(strange)).rejects.toThrow(
    /lock\.db: is damaged, or not of Assay's making; .* delete it/,
  );
  rmSync(join(strange, "lock.db"));
  (await lockRun(strange)).release();
  mkdirSync(join(folder, "lock.db"));
  await expect(lockRun(folder)).rejects.toThrow("lock.db: cannot be locked: unable to open");
});

test("nobody is warned of SQLite, and of everything else they are", () => {
  const warned: string[] = [];
  const { emitWarning, getBuiltinModule } = process;
  onTestFinished(() => void Object.assign(process, { emitWarning, getBuiltinModule }));
  const listen = (warning: string | Error) => void warned.push(String(warning));
  process.emitWarning = listen;
  // As Node 24.0 does when the module is first loaded.
  process.getBuiltinModule = (name: "node:sqlite") => {
    process.emitWarning("SQLite is an experimental feature and might change at any time", {
      type: "ExperimentalWarning",
    });
    process.emitWarning("something else");
    return getBuiltinModule(name);
  };
  expect(loadSqlite().DatabaseSync).toBeTypeOf("function");
  expect([warned, process.emitWarning]).toEqual([["something else"], listen]);
});
