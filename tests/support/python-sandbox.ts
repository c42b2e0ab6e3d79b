import { afterAll, beforeAll } from "vitest";
import {
  asUntrusted,
  DEFAULT_LIMITS,
  openSandbox,
  type EntryPoint,
  type Limits,
  type LoadFailure,
  type Measurement,
  type Outcome,
  type Sandbox,
  type Session,
} from "#sandbox";
import type { Value } from "#values";

interface RunOptions {
  readonly entry?: EntryPoint;
  readonly limits?: Partial<Limits>;
  readonly seed?: number;
}

export interface PythonSandbox {
  /** Outcomes of a batch of calls; a source that does not load gives its failure once. */
  callAll(source: string, batch: readonly (readonly Value[])[], options?: RunOptions): Promise<Outcome[]>;
  /** Outcome of one call, or of loading the source where that failed. */
  call(source: string, args?: readonly Value[], options?: RunOptions): Promise<Outcome>;
  /** What a call returned; fails the test where it did not return. */
  value(source: string, args?: readonly Value[], options?: RunOptions): Promise<Value>;
  load(source: string, options?: RunOptions): Promise<LoadFailure | null>;
  measure(source: string, args: readonly Value[], options?: RunOptions): Promise<Measurement>;
  withSession<T>(source: string, use: (session: Session) => Promise<T>, options?: RunOptions): Promise<T>;
}

/** One sandbox with one worker for a test file; its candidates are Python and define `solve`. */
export function usePythonSandbox(): PythonSandbox {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await openSandbox({ workers: 1 });
  });
  afterAll(() => sandbox?.close());
  return pythonIn(() => {
    if (sandbox === undefined) throw new Error("the sandbox opens before the tests of its file");
    return sandbox;
  });
}

/** The same for a sandbox that a test opened itself. */
export function pythonIn(sandbox: () => Sandbox): PythonSandbox {
  const withSession: PythonSandbox["withSession"] = (source, use, options = {}) =>
    sandbox().withSession(
      {
        language: "python",
        source: asUntrusted(source),
        entry: options.entry ?? { kind: "function", name: "solve" },
        limits: { ...DEFAULT_LIMITS, ...options.limits },
        seed: options.seed ?? 1,
      },
      use,
    );
  const callAll: PythonSandbox["callAll"] = (source, batch, options) =>
    withSession(
      source,
      async (session) => {
        const failure = await session.load();
        return failure === null ? session.call(batch) : [failure];
      },
      options,
    );
  const call: PythonSandbox["call"] = async (source, args = [], options = {}) => {
    const [outcome] = await callAll(source, [args], options);
    if (outcome === undefined) throw new Error("a call has an outcome");
    return outcome;
  };
  return {
    withSession,
    callAll,
    call,
    async value(source, args, options) {
      const outcome = await call(source, args, options);
      if (outcome.kind !== "returned") throw new Error(`no value: ${JSON.stringify(outcome)}`);
      return outcome.value;
    },
    load: (source, options) => withSession(source, (session) => session.load(), options),
    measure: (source, args, options) =>
      withSession(
        source,
        async (session) => {
          const failure = await session.load();
          if (failure !== null) throw new Error(`not loaded: ${JSON.stringify(failure)}`);
          return session.measure(args);
        },
        options,
      ),
  };
}

/** The whole numbers from 0, as Python's `range` gives them. */
export function range(count: number): bigint[] {
  return Array.from({ length: count }, (_, at) => BigInt(at));
}
