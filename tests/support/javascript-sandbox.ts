import { afterAll, beforeAll } from "vitest";
import {
  asUntrusted,
  DEFAULT_LIMITS,
  openSandbox,
  type Language,
  type Limits,
  type Outcome,
  type Sandbox,
  type SandboxOptions,
  type Session,
} from "#sandbox";

interface RunOptions {
  readonly language?: Language;
  readonly limits?: Partial<Limits>;
}

type Use<T> = (session: Session, attempt: number) => Promise<T>;

/** Runs a JavaScript candidate that defines `solve`; `use` is told which attempt it is, from 1. */
export function inSession<T>(
  sandbox: Sandbox,
  source: string,
  use: Use<T>,
  options: RunOptions = {},
): Promise<T> {
  let attempt = 0;
  const request = {
    language: options.language ?? "javascript",
    source: asUntrusted(source),
    entry: { kind: "function", name: "solve" },
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    seed: 1,
  } as const;
  return sandbox.withSession(request, (session) => use(session, (attempt += 1)));
}

/** Outcome of a call, or of loading a source that does not load. */
export async function callIn(session: Session, args: readonly bigint[] = []): Promise<Outcome> {
  const failure = await session.load();
  if (failure !== null) return failure;
  const [outcome] = await session.call([args]);
  if (outcome === undefined) throw new Error("a call has an outcome");
  return outcome;
}

/** A sandbox with one worker for a test file, open while its tests run. */
export function useSandbox(options: SandboxOptions = {}): () => Sandbox {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await openSandbox({ workers: 1, ...options });
  });
  afterAll(() => sandbox?.close());
  return () => {
    if (sandbox === undefined) throw new Error("the sandbox opens before the tests of its file");
    return sandbox;
  };
}
