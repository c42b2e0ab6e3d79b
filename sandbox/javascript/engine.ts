import type { Engine } from "../worker/engine.ts";
import { CALLS_BYTES, JAVASCRIPT_STACK_KILOBYTES } from "../worker/stack.ts";
import { nativeStack } from "./native-stack.ts";
import { createQuickjs } from "./quickjs/quickjs.ts";
import { openJavascriptSession } from "./session.ts";
import type { V8Backstop } from "./v8/v8-backstop.ts";

export interface JavascriptEngineOptions {
  /** QuickJS's module as `meterQuickjs` makes it. */
  readonly quickjsWasm: Uint8Array;
  /** What the process was started with as `--stack-size`, if it was; the thread's own stack has to be larger. */
  readonly stackKilobytes?: number;
  /** What QuickJS's calls may take of the stack, as the meter reckons; default `CALLS_BYTES`. */
  readonly callsBytes?: number;
  /** Behind V8; default 60 s. */
  readonly v8?: V8Backstop;
}

/** The engine for JavaScript and TypeScript: metered QuickJS says what a call costs, V8 says what it does. */
export function createJavascriptEngine({
  quickjsWasm,
  stackKilobytes,
  callsBytes = CALLS_BYTES,
  v8,
}: JavascriptEngineOptions): Engine {
  const stack = nativeStack(stackKilobytes);
  const machines = {
    calling: createQuickjs(quickjsWasm, { stack, callsBytes }),
    measuring: createQuickjs(quickjsWasm, { stack, callsBytes }),
    v8: {
      stack: nativeStack(stackKilobytes, JAVASCRIPT_STACK_KILOBYTES),
      backstop: v8 ?? { millis: 60_000 },
    },
  };
  return { open: (request) => openJavascriptSession(machines, request) };
}
