import { SandboxFault } from "../fault.ts";
import type { Stop } from "../own-outcome.ts";

/**
 * A worker was lost, or V8 in it, in a way that its candidate may have brought about. Like any fault it costs an attempt;
 * what it comes to when it happens again is the candidate's own, if V8 was at work after QuickJS had finished, or if it was memory that ran out.
 */
export class WorkerLost extends SandboxFault {
  readonly stop: Stop;
  readonly inV8: boolean;

  constructor(message: string, how: { readonly stop: Stop; readonly inV8: boolean }) {
    super(message);
    this.stop = how.stop;
    this.inV8 = how.inV8;
  }
}

// What a process does to itself. SIGKILL and SIGTERM come from outside.
const FROM_INSIDE = new Set(["SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGSEGV", "SIGTRAP"]);

/** How a process ended that ended itself; null where somebody else ended it. Only V8 writes to its error stream. */
export function stopOfDeath(signal: string | null, lastWords: string): Stop | null {
  if (signal === null || !FROM_INSIDE.has(signal)) return null;
  return /Last few GCs|out of memory/i.test(lastWords) ? "memory" : "silence";
}
