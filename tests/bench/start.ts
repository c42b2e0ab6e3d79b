import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { millisOf, repeat } from "./clock.ts";
import { median } from "./statistics.ts";

const COLD_ROUNDS = 3;
const WARM_ROUNDS = 7;
const BOOT_ROUNDS = 3;

export interface StartTimes {
  readonly coldStartMillis: number;
  readonly warmStartMillis: number;
  readonly naiveBootMillis: number;
}

/** From the start of a process until its first Python candidate is graded; and Pyodide from nothing in plain Node. */
export async function measureStarts(): Promise<StartTimes> {
  const cold = await repeat(COLD_ROUNDS, () => inFolder(startIn));
  const warm = await inFolder(async (folder) => {
    await startIn(folder);
    return repeat(WARM_ROUNDS, () => startIn(folder));
  });
  const naive = await repeat(BOOT_ROUNDS, () => untilSaid("naive-boot.ts", []));
  return {
    coldStartMillis: median(cold),
    warmStartMillis: median(warm),
    naiveBootMillis: median(naive),
  };
}

const startIn = (folder: string) => untilSaid("first-grade.mjs", [folder]);

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "assay-bench-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the start of a script until it says that it is done; its own end is not waited for. */
async function untilSaid(script: string, args: string[]): Promise<number> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { promise: said, resolve, reject } = Promise.withResolvers<undefined>();
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  const millis = await millisOf(() => {
    const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.once("data", () => resolve(undefined));
    child.once("exit", (code) => {
      reject(new Error(`${script} ended with code ${code} before it was done`));
      end(undefined);
    });
    return said;
  });
  await ended;
  return millis;
}
