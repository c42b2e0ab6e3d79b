import { openSandbox, type Sandbox } from "#sandbox";
import { untilInterrupted } from "./interrupted.ts";

export interface SandboxNeeds {
  readonly jobs: number;
  /** Told what is done before the first candidate can run. */
  readonly onProgress: (message: string) => void;
}

/** Opens a sandbox for `use` and closes it after, whatever happens; nothing is left running. */
export async function withSandbox<Result>(
  { jobs, onProgress }: SandboxNeeds,
  use: (sandbox: Sandbox, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return untilInterrupted(async (signal) => {
    // One more than jobs: a candidate holds its worker while the reference is asked what is right.
    const sandbox = await openSandbox({ workers: jobs + 1, onProgress });
    signal.addEventListener("abort", () => void sandbox.close());
    try {
      signal.throwIfAborted();
      return await use(sandbox, signal);
    } finally {
      await sandbox.close();
    }
  });
}
