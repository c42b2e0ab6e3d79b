import type { Allowance } from "../worker/engine.ts";
import type { Candidate } from "./candidate.ts";
import type { NativeStack } from "./native-stack.ts";
import type { V8Backstop } from "./v8/v8-backstop.ts";
import { openV8Realm, type TimedCall, type V8Realm } from "./v8/v8-realm.ts";
import { V8Stopped } from "./v8/v8-stopped.ts";

/** What the clock gave in QuickJS, in virtual nanoseconds, for V8 to read as well. */
interface Readings {
  readonly load: readonly number[];
  /** A list for each call. */
  readonly calls: readonly (readonly number[])[];
}

interface RunHow {
  readonly apart: boolean;
  readonly allowance: Allowance;
  readonly readings: Readings;
}

/** A candidate in V8, loaded anew whenever its realm is gone. Its methods throw a `V8Stopped` at a backstop. */
export interface BehaviourRealm {
  /** "" or what V8 says of a source that does not compile. */
  check(): string;
  /** "" or what the harness says. */
  load(readings: readonly number[]): string;
  /** What the harness says of each call; together, or one by one so that promise jobs run in between. */
  runAll(batch: readonly string[], how: RunHow): string[];
  /** Ends the realm; the next call begins a clean one. */
  end(): void;
}

const NOT_AGAIN = '!{"type":"Error","message":"the source loaded once and does not load again","line":null}';

export interface V8Host {
  readonly stack: NativeStack;
  readonly backstop: V8Backstop;
}

export function openBehaviourRealm(candidate: Candidate, { stack, backstop }: V8Host): BehaviourRealm {
  const { settingsText, requestText, limits } = candidate;
  let realm: V8Realm | null = null;
  let loaded = false;

  function current(): V8Realm {
    realm ??= stack.deep(() => openV8Realm(settingsText, limits.memoryBytes, backstop));
    return realm;
  }

  function end(): void {
    realm?.dispose();
    realm = null;
    loaded = false;
  }

  function guard<T>(ask: () => T): T {
    try {
      return ask();
    } catch (error) {
      end();
      throw error;
    }
  }

  function load(readings: readonly number[]): string {
    const said = guard(() => current().load(requestText, readings));
    loaded = said === "";
    return said;
  }

  /** "" or what every call comes to of a source that loaded once and does not load again. */
  function reload(readings: readonly number[]): string {
    const said = loaded ? "" : load(readings);
    return said === "" || said.startsWith("!") || said === "o" ? said : NOT_AGAIN;
  }

  function runSome(calls: readonly TimedCall[], allowance: Allowance): string[] {
    const said = guard(() => current().runAll(calls, allowance));
    if (said.length === 0) throw new V8Stopped("a batch", "silence");
    return said;
  }

  return {
    check: () => guard(() => current().check(requestText)),
    load,
    runAll(batch, { apart, allowance, readings }) {
      const failed = reload(readings.load);
      if (failed !== "") return batch.map(() => failed);
      const calls = batch.map((args, at) => ({ args, readings: readings.calls[at] ?? [] }));
      const said: string[] = [];
      while (said.length < batch.length)
        said.push(...runSome(calls.slice(said.length, apart ? said.length + 1 : undefined), allowance));
      return said;
    },
    end,
  };
}
