import { openSandbox, type Sandbox } from "#sandbox";
import { untilInterrupted } from "./interrupted.ts";

export interface SandboxNeeds {
  readonly jobs: number;
  /** Told what is done before the first candidate can run. */
  readonly onProgress: (message: string) => void;
}

/**
 * Opens a sandbox for `use` and closes it after, whatever happens; nothing is left running. Of a command that has something
 * to save: at SIGINT or SIGTERM the signal is aborted and an `Interrupted` thrown.
 */
export async function withSandbox<Result>(
  needs: SandboxNeeds,
  use: (sandbox: Sandbox, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return untilInterrupted(async (signal) =>
    withEndableSandbox(needs, async (sandbox) => {
      signal.addEventListener("abort", () => void sandbox.close());
      signal.throwIfAborted();
      return use(sandbox, signal);
    }),
  );
}

/**
 * The same of a command that has nothing to save. Signals are left to the system, which ends us also while a judge that
 * never ends holds the thread; the workers go with us.
 */
export async function withEndableSandbox<Result>(
  { jobs, onProgress }: SandboxNeeds,
  use: (sandbox: Sandbox) => Promise<Result>,
): Promise<Result> {
  // One more than jobs: a candidate holds its worker while the reference is asked what is right.
  const sandbox = await openSandbox({ workers: jobs + 1, onProgress });
  try {
    return await use(sandbox);
  } finally {
    await sandbox.close();
  }
}
