import type { Intrinsics } from "./intrinsics.ts";

export interface OutputGauge {
  /** Begins a new call. */
  reset(): void;
  exceeded(): boolean;
}

/**
 * Gives the realm a `console` that keeps nothing and counts what would have been printed. It looks into nothing: an
 * object counts as `[object Object]`. Past the limit every printing method throws.
 */
export function installConsole(own: Intrinsics, outputBytes: number): OutputGauge {
  const { defineProperty } = own;
  let printed = 0;

  function sizeOf(item: unknown): number {
    if (typeof item === "string") return item.length;
    return typeof item === "object" || typeof item === "function" ? 15 : own.toText(item).length;
  }

  function print(...items: unknown[]): void {
    for (let at = 0; at < items.length; at++) printed += sizeOf(items[at]) + 1;
    if (items.length === 0) printed += 1;
    if (printed > outputBytes) throw new own.RangeErrorOf("more output than " + outputBytes + " bytes");
  }

  const console = {};
  const add = (name: string, value: unknown) =>
    defineProperty(console, name, { value, writable: true, enumerable: true, configurable: true });
  for (const name of ["log", "info", "warn", "error", "debug", "trace", "table", "dir", "group"])
    add(name, print);
  for (const name of ["groupEnd", "assert", "count", "time", "timeEnd", "timeLog", "clear"])
    add(name, () => undefined);
  defineProperty(globalThis, "console", {
    value: console,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  return {
    reset: () => void (printed = 0),
    exceeded: () => printed > outputBytes,
  };
}
