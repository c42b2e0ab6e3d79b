import { setFlagsFromString } from "node:v8";

/** V8 gives an isolate the stack that its flag names while the isolate is made and first entered. */
export interface NativeStack {
  /** For QuickJS, whose own limit has to be the one that is met. */
  deep<T>(make: () => T): T;
  /** For candidates in V8: as deep as people know it. */
  shallow<T>(make: () => T): T;
}

const V8_DEFAULT_KILOBYTES = 984;
// Fits into the 8 MB that a main thread has nearly everywhere.
const MAIN_THREAD_KILOBYTES = 6000;

/** `processKilobytes` is what the process was started with as `--stack-size`, if it was. */
export function nativeStack(processKilobytes?: number): NativeStack {
  const standing = processKilobytes ?? V8_DEFAULT_KILOBYTES;
  const within = <T>(kilobytes: number, make: () => T): T => {
    setFlagsFromString(`--stack-size=${kilobytes}`);
    try {
      return make();
    } finally {
      setFlagsFromString(`--stack-size=${standing}`);
    }
  };
  return {
    deep: (make) => within(processKilobytes ?? MAIN_THREAD_KILOBYTES, make),
    shallow: (make) => within(V8_DEFAULT_KILOBYTES, make),
  };
}
