import type { Intrinsics } from "./intrinsics.ts";

/**
 * Puts a `Proxy` into the realm that marks what it makes; gives the question whether a value is one. A mark is a private
 * field: no trap sees it, and all it takes is a slot, where a table of proxies would keep them all in memory.
 */
export function markProxies(own: Intrinsics): (value: object) => boolean {
  const { apply, construct, defineProperty, ProxyOf: Native } = own;
  const { revocable } = Native;

  // Both classes put their mark on what `super` gives them: one makes a proxy, the other is given one. A class cannot extend
  // `Proxy` in so many words.
  class Made extends Object {
    // oxlint-disable-next-line no-unused-private-class-members -- `in` uses it.
    #made = true;
    static Given = class Given extends Object {
      // oxlint-disable-next-line no-unused-private-class-members -- `in` uses it.
      #given = true;
      static isProxy(value: object): boolean {
        return #made in value || #given in value;
      }
    };
  }
  const { Given } = Made;
  Object.setPrototypeOf(Made, Native);
  Object.setPrototypeOf(Given, function (proxy: object): object {
    return proxy;
  });

  function hide(owner: object, name: string, value: unknown): void {
    defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
  }

  // Bound, it has no `prototype` and is no use without `new`, like the one that it stands for. What is bound inherits from
  // what its target inherits from, and that is the native one.
  const Bound = Function.prototype.bind.call(Made as unknown as () => void, undefined);
  Object.setPrototypeOf(Bound, Function.prototype);
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
  return Given.isProxy;
}
