import { readFileSync } from "node:fs";
import { openSandbox } from "#sandbox";
import { SEES_PROCESSES, workerProcesses } from "../support/child-processes.ts";
import { gradeAll, type Program } from "./human-eval.ts";

const CANDIDATES = 1000;

export interface WorkerMemory {
  readonly halfwayMegabytes: number;
  readonly megabytes: number;
}

/** Resident memory of one worker after half of a thousand candidates and after all; null where it cannot be seen. */
export async function measureMemory(programs: readonly Program[]): Promise<WorkerMemory | null> {
  if (!SEES_PROCESSES) return null;
  const sandbox = await openSandbox({ workers: 1 });
  const half = Array.from({ length: CANDIDATES / 2 }, (_, at) => programs[at % programs.length] as Program);
  try {
    await gradeAll(sandbox, half);
    const halfwayMegabytes = residentMegabytes();
    await gradeAll(sandbox, half);
    return { halfwayMegabytes, megabytes: residentMegabytes() };
  } finally {
    await sandbox.close();
  }
}

function residentMegabytes(): number {
  const [worker] = workerProcesses();
  if (worker === undefined) throw new Error("no worker lives");
  const status = readFileSync(`/proc/${worker.pid}/status`, "utf8");
  return Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
}
