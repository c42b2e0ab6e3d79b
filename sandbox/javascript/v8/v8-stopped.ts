import { EngineStopped } from "../../engine-stopped.ts";
import type { Allowance } from "../../worker/engine.ts";

/**
 * Why V8 came to no answer: it had its time and used it, or had it and a busy machine gave it too little of the
 * processor; it went past the ceiling of its memory; or it ended without a word.
 */
export type WhyStopped = "time" | "starved" | "memory" | "silence";

/** V8 ran into a backstop. Where QuickJS came to an answer, that can only be the candidate's doing; see the README. */
export class V8Stopped extends EngineStopped {
  constructor(what: string, why: WhyStopped, cause?: unknown) {
    super(`V8 stopped in ${what} (${why})`, why === "starved" ? null : why, cause);
  }
}

/** Tells why V8 has stopped, by clocks that no candidate reaches. The process counts, as V8 collects garbage on threads. */
export function startStopwatch({ timeoutMillis, ownMillis }: Allowance): {
  whyStopped(disposed: boolean): WhyStopped;
} {
  const began = performance.now();
  const usage = process.cpuUsage();
  return {
    whyStopped(disposed) {
      if (disposed) return "memory";
      if (performance.now() - began < timeoutMillis) return "silence";
      const { user, system } = process.cpuUsage(usage);
      return (user + system) / 1000 < ownMillis ? "starved" : "time";
    },
  };
}
