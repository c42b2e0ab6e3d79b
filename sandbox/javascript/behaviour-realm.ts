import type { Allowance } from "../worker/engine.ts";
import type { Candidate } from "./candidate.ts";
import type { NativeStack } from "./native-stack.ts";
import type { V8Backstop } from "./v8/v8-backstop.ts";
import { openV8Realm, type V8Realm } from "./v8/v8-realm.ts";
import { V8Stopped } from "./v8/v8-stopped.ts";

/** A candidate in V8, loaded anew whenever its realm is gone. Its methods throw a `V8Stopped` at a backstop. */
export interface BehaviourRealm {
  /** "" or what V8 says of a source that does not compile. */
  check(): string;
  /** "" or what the harness says. */
  load(): string;
  /** What the harness says of each call; together, or one by one so that promise jobs run in between. */
  runAll(batch: readonly string[], how: { readonly apart: boolean; readonly allowance: Allowance }): string[];
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

  function load(): string {
    const said = guard(() => current().load(requestText));
    loaded = said === "";
    return said;
  }

  /** "" or what every call comes to of a source that loaded once and does not load again. */
  function reload(): string {
    const said = loaded ? "" : load();
    return said === "" || said.startsWith("!") || said === "o" ? said : NOT_AGAIN;
  }

  function runSome(batch: readonly string[], allowance: Allowance): string[] {
    const said = guard(() => current().runAll(batch, allowance));
    if (said.length === 0) throw new V8Stopped("a batch", "silence");
    return said;
  }

  return {
    check: () => guard(() => current().check(requestText)),
    load,
    runAll(batch, { apart, allowance }) {
      const failed = reload();
      if (failed !== "") return batch.map(() => failed);
      const said: string[] = [];
      while (said.length < batch.length)
        said.push(...runSome(batch.slice(said.length, apart ? said.length + 1 : undefined), allowance));
      return said;
    },
    end,
  };
}
