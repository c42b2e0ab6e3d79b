import type { SortPlace } from "../image.ts";
import type { Machine } from "./machine.ts";

/** Counts apart what is executed within sorts and heaps. Done by the host itself: nothing of the candidate's sees it happen. */
export interface SortWatch {
  /** Puts the account before the functions of a new instance. */
  attach(): void;
  /** Counts from 0. */
  start(): void;
  /** Instructions since then, of functions that came to their end. */
  spent(): number;
}

/** What `sortAccountModule` exports, beside its functions. */
interface Account extends Record<string, unknown> {
  readonly spent: WebAssembly.Global<"i64">;
  readonly busy: WebAssembly.Global<"i32">;
}

export function makeSortWatch(
  machine: Machine,
  module: WebAssembly.Module,
  sorts: readonly SortPlace[],
): SortWatch {
  let account: Account | null = null;
  return {
    attach() {
      const { __indirect_function_table: table, __meter: meter } = machine.exports;
      const first = table.grow(sorts.length);
      const place = new WebAssembly.Global<"i32">({ value: "i32", mutable: false }, first);
      const realm = { table, meter, first: place };
      const made = new WebAssembly.Instance(module, { realm }).exports as unknown as Account;
      sorts.forEach(({ slot }, index) => {
        table.set(first + index, table.get(slot));
        table.set(slot, made[`f${index}`]);
      });
      account = made;
    },
    start() {
      if (account === null) return;
      account.spent.value = 0n;
      // A call that was stopped in the midst of a sort may have left it busy.
      account.busy.value = 0;
    },
    spent: () => Number(account?.spent.value ?? 0n),
  };
}
