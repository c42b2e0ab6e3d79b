import { SandboxFault } from "../fault.ts";
import type { Allowance } from "../worker/engine.ts";
import { processUsage, type ProcessUsage } from "./process-usage.ts";
import { WorkerLost } from "./worker-lost.ts";

/** How far a worker has come, as it tells itself: since when it is in V8, and what that is allowed. */
export interface V8Phase extends Allowance {
  readonly sinceMillis: number;
}

export interface Watched {
  readonly pid: number;
  readonly ceilingBytes: number;
  /** What a worker and its candidate may come to need: past a ceiling below that, it is no candidate's doing. */
  readonly neededBytes: number;
  /** null while the worker is not in V8. */
  readonly phase: () => V8Phase | null;
  /** Told once, when the worker has to go. */
  readonly condemn: (fault: SandboxFault) => void;
}

const INTERVAL_MILLIS = 200;
// V8 is not let overrun its time by more than this part of it.
const GRACE = 0.25;
const MEGABYTE = 2 ** 20;

/** Watches a worker while a request is under way; returns what ends that. */
export function watchWorker(watched: Watched): () => void {
  let over = false;
  let seen: { readonly phase: V8Phase; readonly cpuMillis: number } | null = null;

  function judge(usage: ProcessUsage | null): SandboxFault | null {
    const phase = watched.phase();
    const inV8 = phase !== null;
    if (usage !== null && usage.residentBytes > watched.ceilingBytes) {
      const took = Math.round(usage.residentBytes / MEGABYTE);
      const message = `a worker took ${took} MB`;
      return usage.residentBytes > watched.neededBytes || inV8
        ? new WorkerLost(message, { stop: "memory", inV8 })
        : new SandboxFault(message);
    }
    if (phase === null) return null;
    if (seen?.phase !== phase) seen = { phase, cpuMillis: usage?.cpuMillis ?? Infinity };
    const late = performance.now() - phase.sinceMillis > phase.timeoutMillis * (1 + GRACE);
    return late ? notStopping(phase, (usage?.cpuMillis ?? 0) - seen.cpuMillis) : null;
  }

  async function look(): Promise<void> {
    const usage = await processUsage(watched.pid);
    // The request may have ended meanwhile, and the next one is watched by itself.
    const fault = over ? null : judge(usage);
    if (fault !== null) watched.condemn(fault);
  }

  const timer = setInterval(() => void look(), INTERVAL_MILLIS);
  return () => {
    over = true;
    clearInterval(timer);
  };
}

function notStopping({ timeoutMillis, ownMillis }: V8Phase, cpuMillis: number): SandboxFault {
  const message = `V8 did not stop within ${timeoutMillis} ms`;
  return cpuMillis < ownMillis
    ? new SandboxFault(message)
    : new WorkerLost(message, { stop: "time", inV8: true });
}
