import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Whether this machine shows its processes as files, which is how these tests see a worker from outside. */
export const SEES_PROCESSES = process.platform === "linux";

export interface ChildProcess {
  readonly pid: number;
  readonly commandLine: readonly string[];
  readonly environment: string;
}

/** The worker processes that a process started, this one unless another is named, and that still live. */
export function workerProcesses(parent = process.pid): ChildProcess[] {
  return processesOf("sandbox/worker/main", parent);
}

export function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "latin1"));
}

/** The processes that build the engines for this one. */
export function builderProcesses(): ChildProcess[] {
  return processesOf("sandbox/worker/build", process.pid);
}

function processesOf(program: string, parent: number): ChildProcess[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name), parent))
    .filter((found) => found !== null)
    .filter(({ commandLine }) => commandLine.some((part) => part.includes(program)));
}

function readProcess(pid: number, parent: number): ChildProcess | null {
  try {
    const read = (file: string) => readFileSync(`/proc/${pid}/${file}`, "latin1");
    const [state, itsParent] = read("stat")
      .replace(/^.*\) /, "")
      .split(" ");
    if (Number(itsParent) !== parent || state === "Z") return null;
    return { pid, commandLine: read("cmdline").split("\0"), environment: read("environ") };
  } catch {
    // It ended while it was looked at.
    return null;
  }
}

/** Kills every worker at once, without a chance to say anything. */
export function killWorkers(): void {
  kill(workerProcesses());
}

export function kill(processes: readonly ChildProcess[]): void {
  for (const { pid } of processes) process.kill(pid, "SIGKILL");
}
