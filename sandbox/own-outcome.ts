import type { Limits } from "./limits.ts";
import type { LoadFailure } from "./outcome.ts";

/** How a candidate can stop the engine that decides, after the engine that counts has finished the same work. */
export type Stop = "time" | "memory" | "silence";

/** What stopping that engine comes to, when it has happened twice. */
export function ownOutcome(stop: Stop, { fuelInstructions, memoryBytes }: Limits): LoadFailure {
  switch (stop) {
    case "time":
      return { kind: "out-of-fuel", fuelInstructions };
    case "memory":
      return { kind: "out-of-memory", limitBytes: memoryBytes };
    case "silence":
      return { kind: "raised", error: ENDED, cost: null };
  }
}

const ENDED = { type: "InterpreterEnded", message: "the interpreter came to its end", line: null };
