import type { Intrinsics } from "./intrinsics.ts";

export interface OutputGauge {
  /** Begins a new call. */
  reset(): void;
  exceeded(): boolean;
  /** Keeps what a program prints. */
  write(text: string): void;
  /** Counts what goes where nobody looks. */
  count(text: string): void;
  /** What was kept. */
  kept(): string;
  /** Nothing more is kept or counted. */
  close(): void;
}

/**
 * Gives the realm a `console` that keeps nothing and counts what would have been printed. It looks into nothing: an
 * object counts as `[object Object]`. Past the limit every printing method throws. With `show`, as for a program, it keeps
 * what goes to standard output.
 */
export function installConsole(
  own: Intrinsics,
  outputBytes: number,
  show: ((items: unknown[]) => string) | null,
): OutputGauge {
  const { defineProperty } = own;
  let printed = 0;
  let text = "";
  let closed = false;

  function countMore(characters: number): void {
    printed += characters;
    if (printed > outputBytes) throw new own.RangeErrorOf("more output than " + outputBytes + " bytes");
  }

  function write(piece: string): void {
    if (closed) return;
    countMore(piece.length);
    text += piece;
  }

  function sizeOf(item: unknown): number {
    if (typeof item === "string") return item.length;
    return typeof item === "object" || typeof item === "function" ? 15 : own.toText(item).length;
  }

  function print(...items: unknown[]): void {
    let size = items.length === 0 ? 1 : 0;
    for (let at = 0; at < items.length; at++) size += sizeOf(items[at]) + 1;
    if (!closed) countMore(size);
  }

  const printLine = show === null ? print : (...items: unknown[]) => write(show(items) + "\n");

  const console = {};
  const add = (name: string, value: unknown) =>
    defineProperty(console, name, { value, writable: true, enumerable: true, configurable: true });
  for (const name of ["log", "info", "debug", "table", "dir", "group"]) add(name, printLine);
  for (const name of ["warn", "error", "trace"]) add(name, print);
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
    write,
    count: (piece) => void (closed || countMore(piece.length)),
    kept: () => text,
    close: () => void (closed = true),
  };
}
