import { setFlagsFromString } from "node:v8";

/**
 * V8 gives an isolate the stack that its flag names while the isolate is made and first entered. Both engines get much,
 * so that QuickJS's own limit, which is the same everywhere, is the one that is met: how deep V8 gets depends on what
 * it has compiled by then.
 */
export interface NativeStack {
  deep<T>(make: () => T): T;
}

const V8_DEFAULT_KILOBYTES = 984;
// Fits into the 8 MB that a main thread has nearly everywhere.
const MAIN_THREAD_KILOBYTES = 6000;

/**
 * `processKilobytes` is what the process was started with as `--stack-size`, if it was, and `mostKilobytes` what an isolate
 * gets of it.
 */
export function nativeStack(processKilobytes?: number, mostKilobytes = Infinity): NativeStack {
  const kilobytes = Math.min(processKilobytes ?? MAIN_THREAD_KILOBYTES, mostKilobytes);
  return {
    deep(make) {
      setFlagsFromString(`--stack-size=${kilobytes}`);
      try {
        return make();
      } finally {
        setFlagsFromString(`--stack-size=${processKilobytes ?? V8_DEFAULT_KILOBYTES}`);
      }
    },
  };
}
