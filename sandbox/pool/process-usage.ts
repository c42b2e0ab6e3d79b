import { readFile } from "node:fs/promises";

/** What a process holds and has used. */
export interface ProcessUsage {
  readonly residentBytes: number;
  readonly cpuMillis: number;
}

// The kernel tells times in hundredths of a second, whatever its own clock does.
const MILLIS_A_TICK = 10;

/** Asks the kernel; null where it does not tell, or the process is gone. */
export async function processUsage(pid: number): Promise<ProcessUsage | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "latin1"),
      readFile(`/proc/${pid}/status`, "latin1"),
    ]);
    // The second field is a name, which may hold anything; user and system time are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return {
      residentBytes: Number(kilobytes ?? 0) * 1024,
      cpuMillis: (Number(fields[11]) + Number(fields[12])) * MILLIS_A_TICK,
    };
  } catch {
    return null;
  }
}
