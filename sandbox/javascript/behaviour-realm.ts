import { SandboxFault } from "../fault.ts";
import type { Candidate } from "./candidate.ts";
import type { NativeStack } from "./native-stack.ts";
import { openV8Realm, V8Stopped, type V8Realm } from "./v8/v8-realm.ts";

/** A candidate in V8, loaded anew whenever its realm is gone. Its methods throw a `V8Stopped` at a backstop. */
export interface BehaviourRealm {
  /** "" or what V8 says of a source that does not compile. */
  check(): string;
  /** "" or what the harness says. */
  load(): string;
  /** What the harness says of each call; together, or one by one so that promise jobs run in between. */
  runAll(
    batch: readonly string[],
    how: { readonly apart: boolean; readonly timeoutMillis: number },
  ): string[];
  /** Ends the realm; the next call begins a clean one. */
  end(): void;
}

export function openBehaviourRealm(candidate: Candidate, stack: NativeStack): BehaviourRealm {
  const { settingsText, requestText, limits } = candidate;
  let realm: V8Realm | null = null;
  let loaded = false;

  function current(): V8Realm {
    realm ??= stack.shallow(() => openV8Realm(settingsText, limits.memoryBytes));
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

  function load(): string {
    const said = guard(() => current().load(requestText));
    loaded = said === "";
    return said;
  }

  function reload(): void {
    if (!loaded && load() !== "") throw new SandboxFault("a source that loaded once does not load again");
  }

  function runSome(batch: readonly string[], timeoutMillis: number): string[] {
    const said = guard(() => current().runAll(batch, timeoutMillis));
    if (said.length === 0) throw new V8Stopped("V8 answered nothing");
    return said;
  }

  return {
    check: () => guard(() => current().check(requestText)),
    load,
    runAll(batch, { apart, timeoutMillis }) {
      reload();
      const said: string[] = [];
      while (said.length < batch.length)
        said.push(...runSome(batch.slice(said.length, apart ? said.length + 1 : undefined), timeoutMillis));
      return said;
    },
    end,
  };
}
