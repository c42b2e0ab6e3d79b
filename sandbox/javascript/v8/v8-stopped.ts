import { SandboxFault } from "../../fault.ts";

/**
 * Why V8 came to no answer: it had its time and used it, or had it and a busy machine gave it too little of the
 * processor; it went past the ceiling of its memory; or it ended without a word.
 */
export type WhyStopped = "time" | "starved" | "memory" | "silence";

/** V8 ran into a backstop. Where QuickJS came to an answer, that can only be the candidate's doing; see the README. */
export class V8Stopped extends SandboxFault {
  readonly why: WhyStopped;

  constructor(what: string, why: WhyStopped, cause?: unknown) {
    super(`V8 stopped in ${what} (${why})`, { cause });
    this.why = why;
  }
}

// A quarter of its time on the processor is still hundreds of times what an honest call needs.
const LEAST_SHARE = 0.25;

/** Looks at this thread's clocks, which no candidate can reach, to tell why V8 has stopped. */
export function startStopwatch(timeoutMillis: number): { whyStopped(disposed: boolean): WhyStopped } {
  const began = performance.now();
  const usage = process.threadCpuUsage();
  return {
    whyStopped(disposed) {
      if (disposed) return "memory";
      if (performance.now() - began < timeoutMillis) return "silence";
      const { user, system } = process.threadCpuUsage(usage);
      return (user + system) / 1000 < timeoutMillis * LEAST_SHARE ? "starved" : "time";
    },
  };
}
