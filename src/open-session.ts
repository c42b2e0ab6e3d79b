import {
  asUntrusted,
  DEFAULT_LIMITS,
  type EntryPoint,
  type Language,
  type Limits,
  type LoadFailure,
  openSandbox,
  type Sandbox,
  type Session,
} from "#sandbox";

/** Code to be run in the sandbox. */
export interface OpenSessionOptions {
  readonly language: Language;
  readonly source: string;
  /** A function's name, or `{ kind: "class", name }`. */
  readonly entry: string | EntryPoint;
  readonly limits?: Limits | undefined;
  /** Seeds randomness inside; default 1. */
  readonly seed?: number | undefined;
  /** Default one that is opened and closed with the session. */
  readonly sandbox?: Sandbox | undefined;
}

/** A candidate in a clean realm, which holds a worker until it is closed. */
export interface OpenSession extends Pick<Session, "call" | "measure"> {
  /** Why the source could not be loaded; null: it could. */
  readonly failure: LoadFailure | null;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Opens a session and loads the source. What the candidate does is data; a `SandboxFault` is thrown where the sandbox fails.
 *
 * @example
 * await using session = await openSession({ language: "python", source: "def f(n): return n + 1", entry: "f" });
 * const [outcome] = await session.call([[41n]]); // { kind: "returned", value: 42n, cost: 1012 }
 */
export async function openSession(options: OpenSessionOptions): Promise<OpenSession> {
  const { language, source, entry, limits = DEFAULT_LIMITS, seed = 1 } = options;
  const { sandbox = await openSandbox({ workers: 1 }) } = options;
  const target = typeof entry === "string" ? ({ kind: "function", name: entry } as const) : entry;
  const opened = Promise.withResolvers<{ session: Session; failure: LoadFailure | null }>();
  const closed = Promise.withResolvers<void>();
  const request = { language, source: asUntrusted(source), entry: target, limits, seed };
  const held = sandbox.withSession(request, async (session) => {
    opened.resolve({ session, failure: await session.load() });
    await closed.promise;
  });
  held.catch(opened.reject);
  const close = async () => {
    closed.resolve();
    await held.catch(() => undefined);
    if (options.sandbox === undefined) await sandbox.close();
  };
  try {
    const { session, failure } = await opened.promise;
    return { failure, call: session.call, measure: session.measure, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
