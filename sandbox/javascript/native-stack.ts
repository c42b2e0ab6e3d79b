import { setFlagsFromString } from "node:v8";

/**
 * V8 gives an isolate the stack that its flag names while the isolate is made and first entered. Both engines get all there
 * is, so that QuickJS's own limit, which is the same everywhere, is the one that is met: how deep V8 gets depends on what
 * it has compiled by then.
 */
export interface NativeStack {
  deep<T>(make: () => T): T;
}

const V8_DEFAULT_KILOBYTES = 984;
// Fits into the 8 MB that a main thread has nearly everywhere.
const MAIN_THREAD_KILOBYTES = 6000;

/** `processKilobytes` is what the process was started with as `--stack-size`, if it was. */
export function nativeStack(processKilobytes?: number): NativeStack {
  return {
    deep(make) {
      setFlagsFromString(`--stack-size=${processKilobytes ?? MAIN_THREAD_KILOBYTES}`);
      try {
        return make();
      } finally {
        setFlagsFromString(`--stack-size=${processKilobytes ?? V8_DEFAULT_KILOBYTES}`);
      }
    },
  };
}
