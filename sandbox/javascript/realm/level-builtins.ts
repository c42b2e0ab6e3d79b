import type { Intrinsics } from "./intrinsics.ts";

/**
 * Takes away the built-ins that only one of the engines has, and the few that differ, so that a program finds the same
 * in both. What cannot be taken away is added to the other.
 */
export function levelBuiltins(own: Intrinsics): void {
  const { defineProperty, getPrototypeOf } = own;
  const asyncIterator = getPrototypeOf(getPrototypeOf(async function* () {}.prototype as object) as object);

  function takeAway(owner: object, names: readonly PropertyKey[]): void {
    for (let at = 0; at < names.length; at++) delete (owner as Record<PropertyKey, unknown>)[names[at]!];
  }

  function add(owner: object, name: string, value: unknown, changeable: boolean): void {
    if (own.hasOwn(owner, name)) return;
    defineProperty(owner, name, {
      value,
      writable: changeable,
      enumerable: changeable,
      configurable: changeable,
    });
  }

  add(Symbol, "dispose", Symbol("Symbol.dispose"), false);
  add(Symbol, "asyncDispose", Symbol("Symbol.asyncDispose"), false);
  add(Error, "stackTraceLimit", 10, true);
  takeAway(globalThis, [
    ...["Intl", "InternalError", "SuppressedError", "DisposableStack", "AsyncDisposableStack"],
    Symbol.toStringTag,
  ]);
  takeAway(Array, ["fromAsync"]);
  takeAway(Function.prototype, ["fileName", "lineNumber", "columnNumber"]);
  takeAway(Iterator, ["concat"]);
  takeAway(Iterator.prototype as object, [Symbol.dispose]);
  takeAway(asyncIterator as object, [Symbol.asyncDispose]);
  takeAway(JSON, ["rawJSON", "isRawJSON"]);
  takeAway(Map.prototype, ["getOrInsert", "getOrInsertComputed"]);
  takeAway(WeakMap.prototype, ["getOrInsert", "getOrInsertComputed"]);
  takeAway(Math, ["sumPrecise"]);
  takeAway(Set, ["groupBy"]);

  // Old code asks for these, and would not see why it is told nothing.
  const matches = [
    "input",
    "$_",
    "lastMatch",
    "$&",
    "lastParen",
    "$+",
    "leftContext",
    "$`",
    "rightContext",
    "$'",
  ];
  for (let at = 1; at < 10; at++) matches[matches.length] = "$" + at;
  for (let at = 0; at < matches.length; at++)
    defineProperty(RegExp, matches[at]!, {
      get() {
        throw new own.TypeErrorOf("RegExp." + matches[at] + " is not there: ask the match itself");
      },
      set: undefined,
      configurable: true,
    });
}
