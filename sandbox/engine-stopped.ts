import { SandboxFault } from "./fault.ts";
import type { Stop } from "./own-outcome.ts";

/** An engine ran into a backstop; `stop` is null where the machine, and not the candidate, may have brought that about. */
export class EngineStopped extends SandboxFault {
  readonly stop: Stop | null;

  constructor(message: string, stop: Stop | null, cause?: unknown) {
    super(message, { cause });
    this.stop = stop;
  }
}
