import type { Intrinsics } from "../intrinsics.ts";

type CloneOf = (value: unknown) => unknown;

/** How one kind of object is copied: begun, so that others can point to the copy, and then filled. */
export interface Copier {
  begin(value: object, cloneOf: CloneOf): object;
  fill?(value: object, copy: object, cloneOf: CloneOf): void;
}

/** Copiers by the prototype that their kind has. */
export type Copiers = readonly (readonly [prototype: object, copier: Copier])[];

/**
 * Makes the function that says how an object is copied, or, as a text, that it cannot be. Runs inside a realm, before a
 * candidate is in it. The first prototype that is known decides: an instance of a class is copied as what it extends.
 */
export function makeCopiers(
  own: Intrinsics,
  isProxy: (value: object) => boolean,
  more: readonly Copiers[],
): (value: object) => Copier | string {
  const { apply, defineProperty, getPrototypeOf, hasOwn, isArray, objectPrototype } = own;
  const { keys } = Object;
  const { toSpliced } = Array.prototype;
  const shown = { __proto__: null, writable: true, enumerable: true, configurable: true };
  const known = new Map<object, Copier | string>(more.flat());

  // Always an own property, whatever stands on the prototypes.
  function put(copy: object, key: string, value: unknown): void {
    if (key in copy) defineProperty(copy, key, { ...shown, value });
    else (copy as Record<string, unknown>)[key] = value;
  }

  function fillProperties(value: object, copy: object, cloneOf: CloneOf): void {
    const names = keys(value);
    for (let at = 0; at < names.length; at++) {
      const name = names[at] as string;
      put(copy, name, cloneOf((value as Record<string, unknown>)[name]));
    }
  }

  const plain: Copier = { begin: () => ({}), fill: fillProperties };
  // `toSpliced` gives a plain array of the same items at once, but for holes.
  const list: Copier = {
    begin: (value) => apply(toSpliced as () => unknown[], value, []),
    fill(value, copy, cloneOf) {
      const items = copy as { [at: number]: unknown; readonly length: number };
      let held = items.length;
      for (let at = 0; at < items.length; at++) {
        const item = items[at];
        if (item === undefined && !hasOwn(value, at)) {
          delete items[at];
          held -= 1;
        } else if (typeof item !== "number" && typeof item !== "string") items[at] = cloneOf(item);
      }
      if (keys(value).length > held) fillProperties(value, copy, cloneOf);
    },
  };
  known.set(Map.prototype, {
    begin: () => new own.MapOf(),
    fill(value, copy, cloneOf) {
      const write = (item: unknown, key: unknown) => apply(own.mapSet, copy, [cloneOf(key), cloneOf(item)]);
      apply(own.mapForEach as (visit: typeof write) => void, value, [write]);
    },
  });
  known.set(Set.prototype, {
    begin: () => new own.SetOf(),
    fill(value, copy, cloneOf) {
      const write = (item: unknown) => apply(own.setAdd, copy, [cloneOf(item)]);
      apply(own.setForEach as (visit: typeof write) => void, value, [write]);
    },
  });
  known.set(Promise.prototype, "a Promise");
  known.set(WeakMap.prototype, "a WeakMap");
  known.set(WeakSet.prototype, "a WeakSet");
  known.set(Symbol.prototype, "a symbol");
  known.set(Iterator.prototype as object, "an iterator");
  known.set(getPrototypeOf(getPrototypeOf(async function* () {}.prototype as object)!)!, "an iterator");

  return (value) => {
    if (isProxy(value)) return "a Proxy";
    if (isArray(value)) return list;
    for (let holder = getPrototypeOf(value); holder !== null; holder = getPrototypeOf(holder)) {
      if (holder === objectPrototype || isProxy(holder)) return plain;
      const found = apply(own.mapGet as (key: object) => Copier | string | undefined, known, [holder]);
      if (found !== undefined) return found;
    }
    return plain;
  };
}
