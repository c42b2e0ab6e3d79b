import type { Intrinsics } from "./intrinsics.ts";

/**
 * Puts a `Proxy` into the realm that marks what it makes; gives the question whether a value is one. A mark is a private
 * field: no trap sees it, and all it takes is a slot, where a table of proxies would keep them all in memory.
 */
export function markProxies(own: Intrinsics): (value: object) => boolean {
  const { apply, construct, defineProperty, ProxyOf: Native } = own;
  const { revocable } = Native;

  /** A class that puts its mark on what `make` makes. A class cannot extend `Proxy` in so many words. */
  function marking(make: unknown) {
    class Marked extends Object {
      // oxlint-disable-next-line no-unused-private-class-members -- `in` uses it.
      #made = true;
      static has(value: object): boolean {
        return #made in value;
      }
    }
    Object.setPrototypeOf(Marked, make as object);
    return Marked as unknown as { new (...parts: unknown[]): object; has(value: object): boolean };
  }

  function hide(owner: object, name: string, value: unknown): void {
    defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
  }

  const Made = marking(Native);
  const Given = marking(function (proxy: object): object {
    return proxy;
  });
  // Bound, it has no prototype and is no use without `new`, like the one that it stands for.
  const Bound = Function.prototype.bind.call(Made as unknown as () => void, undefined);
  defineProperty(Bound, "name", { value: "Proxy", configurable: true });
  defineProperty(Bound, "length", { value: 2, configurable: true });
  const methods = {
    revocable(target: object, traps: ProxyHandler<object>) {
      const revoker = apply(revocable, Native, [target, traps]);
      construct(Given, [revoker.proxy]);
      return revoker;
    },
  };
  hide(Bound, "revocable", methods.revocable);
  hide(globalThis, "Proxy", Bound);
  return (value) => Made.has(value) || Given.has(value);
}
