import type { RealmClock } from "./clock.ts";
import type { Intrinsics } from "./intrinsics.ts";

/**
 * Replaces what would differ between machines and runs: clocks start at a fixed instant and read the realm's clock,
 * and `Math.random` follows the seed. Takes away what shares memory or makes code, and hooks into stack traces.
 */
export function virtualise(
  own: Intrinsics,
  { seed, clock }: { readonly seed: number; readonly clock: RealmClock },
): void {
  const { construct, defineProperty } = own;
  const root = globalThis as unknown as Record<string, unknown>;

  function hide(owner: object, name: string, value: unknown): void {
    defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
  }

  const withheld = ["WebAssembly", "SharedArrayBuffer", "Atomics", "queueMicrotask", "navigator", "gc"];
  for (const name of withheld) delete root[name];
  defineProperty(Error, "prepareStackTrace", { value: undefined, writable: false, configurable: false });
  // An error has its stack already; only V8 would write it down once more.
  hide(Error, "captureStackTrace", { captureStackTrace: () => undefined }.captureStackTrace);

  // These show when an engine collects what is dead. Here nothing is ever seen to die.
  hide(
    root,
    "WeakRef",
    class WeakRef {
      #target: object;
      constructor(target: object) {
        this.#target = target;
      }
      deref(): object {
        return this.#target;
      }
    },
  );
  hide(
    root,
    "FinalizationRegistry",
    class FinalizationRegistry {
      register(): void {}
      unregister(): boolean {
        return false;
      }
    },
  );

  const START_MILLIS = 1_767_225_600_000;
  const NANOS_A_MILLI = 1_000_000;
  const { read } = clock;
  const now = () => START_MILLIS + own.floor(read() / NANOS_A_MILLI);
  const RealDate = Date;
  const VirtualDate = function (this: unknown, ...parts: []): unknown {
    if (new.target === undefined) return new RealDate(now()).toString();
    return construct(RealDate, parts.length > 0 ? parts : [now()], new.target as typeof RealDate);
  };
  defineProperty(VirtualDate, "name", { value: "Date", configurable: true });
  defineProperty(VirtualDate, "length", { value: 7, configurable: true });
  defineProperty(VirtualDate, "prototype", { value: RealDate.prototype, writable: false });
  hide(VirtualDate, "UTC", RealDate.UTC);
  hide(VirtualDate, "parse", RealDate.parse);
  hide(VirtualDate, "now", { now: () => now() }.now);
  hide(RealDate.prototype, "constructor", VirtualDate);
  hide(root, "Date", VirtualDate);
  hide(root, "performance", { now: () => read() / NANOS_A_MILLI, timeOrigin: START_MILLIS });

  // mulberry32, two draws for the 53 bits of a float.
  let state = seed | 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = own.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + own.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  hide(
    Math,
    "random",
    { random: () => ((draw() >>> 5) * 67_108_864 + (draw() >>> 6)) / 9_007_199_254_740_992 }.random,
  );
}
