import type { Intrinsics } from "./intrinsics.ts";
import type { SourceRequest } from "./load-source.ts";

/** What is called, and on what. */
export interface Entry {
  readonly callee: unknown;
  readonly self: unknown;
}

/** What a source leaves behind. */
export interface Defined {
  /** The top-level variables of the entry point's name and of the name `Solution`. */
  readonly named: unknown;
  readonly solution: unknown;
  readonly exports: unknown;
}

type Holder = Record<string, unknown>;

/** Makes the function that finds the entry point where people put one, inside a realm; null where there is none. */
export function makeFindEntry(own: Intrinsics): (request: SourceRequest, defined: Defined) => Entry | null {
  const { apply } = own;

  function isHolder(value: unknown): value is Holder {
    return (typeof value === "object" && value !== null) || typeof value === "function";
  }

  function propertyOf(holder: unknown, name: string): unknown {
    return isHolder(holder) ? holder[name] : undefined;
  }

  /** A function that it has under that name, and not because every object or function has it. */
  function memberOf(holder: unknown, name: string): unknown {
    const member = propertyOf(holder, name);
    if (typeof member !== "function" || member === propertyOf(own.objectPrototype, name)) return undefined;
    return typeof holder === "function" && member === propertyOf(own.functionPrototype, name)
      ? undefined
      : member;
  }

  function isClass(value: unknown): boolean {
    if (typeof value !== "function") return false;
    return apply(own.startsWith, apply(own.functionText, value as () => void, []), ["class"]);
  }

  /** A call of a method on an instance made for it. */
  function onNew(Solution: new () => Holder, name: string): Entry {
    const callee = (...args: unknown[]): unknown => {
      const instance = new Solution();
      return apply(instance[name] as () => unknown, instance, args as []);
    };
    return { callee, self: undefined };
  }

  /** Whether an instance has what its prototype has not: a field, or what its constructor adds. */
  function addsWhenMade(Solution: new () => Holder, name: string): boolean {
    try {
      return memberOf(new Solution(), name) !== undefined;
    } catch {
      return false;
    }
  }

  function methodIn(holder: unknown, name: string, isMaker: boolean): Entry | null {
    if (typeof holder !== "function") return null;
    const Solution = holder as unknown as new () => Holder;
    const has = memberOf(propertyOf(holder, "prototype"), name) !== undefined && name !== "constructor";
    return has || (isMaker && addsWhenMade(Solution, name)) ? onNew(Solution, name) : null;
  }

  function memberIn(holder: unknown, name: string): Entry | null {
    const callee = memberOf(holder, name);
    return callee === undefined ? null : { callee, self: holder };
  }

  /** A method of this, or of instances of it. What is no class is not called to see. */
  function entryIn(holder: unknown, name: string): Entry | null {
    return methodIn(holder, name, false) ?? memberIn(holder, name) ?? methodIn(holder, name, isClass(holder));
  }

  function functionIn(value: unknown): Entry | null {
    return typeof value === "function" && !isClass(value) ? { callee: value, self: undefined } : null;
  }

  function findFunction(name: string, { exports, solution }: Defined): Entry | null {
    const usual = propertyOf(exports, "default");
    return (
      entryIn(exports, name) ??
      entryIn(usual, name) ??
      entryIn(propertyOf(exports, "Solution"), name) ??
      entryIn(propertyOf(usual, "Solution"), name) ??
      functionIn(exports) ??
      functionIn(usual) ??
      entryIn(solution, name) ??
      methodIn(solution, name, true)
    );
  }

  function findClass(name: string, { exports }: Defined): Entry | null {
    const usual = propertyOf(exports, "default");
    const found =
      memberOf(exports, name) ?? memberOf(usual, name) ?? (typeof exports === "function" ? exports : usual);
    return typeof found === "function" ? { callee: found, self: undefined } : null;
  }

  return ({ name, kind }, defined) => {
    const { named } = defined;
    // Every object has a `toString`, and so has the global one.
    if (typeof named === "function" && named !== propertyOf(own.objectPrototype, name))
      return { callee: named, self: undefined };
    return kind === "class" ? findClass(name, defined) : findFunction(name, defined);
  };
}
