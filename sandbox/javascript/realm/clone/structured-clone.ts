import type { Copier, makeCopiers } from "./copiers.ts";
import type { Intrinsics } from "../intrinsics.ts";

/** A copy that is begun and not filled yet, in a list of them. */
interface Begun {
  readonly value: object;
  readonly copy: object;
  readonly copier: Copier;
  next: Begun | null;
}

interface Copies {
  find(value: object): object | undefined;
  keep(value: object, copy: object): void;
}

/**
 * Gives the realm a `structuredClone` for plain data, the same in both engines: neither has one of its own. Nothing is
 * transferred. It keeps a list of what is to be filled and does not recurse, so a copy may be as deep as there is memory.
 */
export function installStructuredClone(own: Intrinsics, copierOf: ReturnType<typeof makeCopiers>): void {
  const { defineProperty } = own;
  const hidden = { __proto__: null, writable: true, enumerable: false, configurable: true };

  function refuse(what: string): never {
    const error = new own.ErrorOf(what + " could not be cloned.");
    defineProperty(error, "name", { ...hidden, value: "DataCloneError" });
    defineProperty(error, "code", { ...hidden, value: 25 });
    throw error;
  }

  function cloneAll(root: unknown): unknown {
    // Methods of its own: they are called without a detour and cannot be replaced.
    const copies = new own.MapOf() as unknown as Copies;
    defineProperty(copies, "find", { ...hidden, value: own.mapGet });
    defineProperty(copies, "keep", { ...hidden, value: own.mapSet });
    let last: Begun | null = null;

    function begin(value: object): object {
      const copier = copierOf(value);
      if (typeof copier === "string") return refuse(copier);
      const copy = copier.begin(value, cloneOf);
      copies.keep(value, copy);
      if (copier.fill !== undefined) last = { value, copy, copier, next: last };
      return copy;
    }

    function cloneOf(value: unknown): unknown {
      if (typeof value === "function" || typeof value === "symbol") return refuse("a " + typeof value);
      if (typeof value !== "object" || value === null) return value;
      return copies.find(value) ?? begin(value);
    }

    const copy = cloneOf(root);
    while (last !== null) {
      const begun: Begun = last;
      last = begun.next;
      begun.copier.fill?.(begun.value, begun.copy, cloneOf);
    }
    return copy;
  }

  const methods = {
    structuredClone(value: unknown, ...rest: unknown[]): unknown {
      const options = rest[0] as { transfer?: { length: number } } | null | undefined;
      if ((options?.transfer?.length ?? 0) > 0) refuse("what is to be transferred");
      return cloneAll(value);
    },
  };
  defineProperty(globalThis, "structuredClone", { ...hidden, value: methods.structuredClone });
}
