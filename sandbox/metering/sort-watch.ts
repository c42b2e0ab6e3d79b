/** Counts apart what is executed within functions of an interpreter. Done by the host itself: nothing of the candidate's sees it happen. */
export interface SortWatch {
  /** Puts the account before the functions of a new instance. */
  attach(exports: Watched): void;
  /** Counts from 0. */
  start(): void;
  /** Instructions since then, of functions that came to their end. */
  spent(): number;
}

/** What is needed of a metered instance. */
interface Watched {
  readonly table: WebAssembly.Table;
  readonly meter: WebAssembly.Global<"i64">;
}

/** What `sortAccountModule` exports, beside its functions. */
interface Account extends Record<string, unknown> {
  readonly spent: WebAssembly.Global<"i64">;
  readonly busy: WebAssembly.Global<"i32">;
}

/** `slots` says where in the table the functions stand that the account was made for, in its order. */
export function makeSortWatch(module: WebAssembly.Module, slots: readonly number[]): SortWatch {
  let account: Account | null = null;
  return {
    attach({ table, meter }) {
      const first = table.grow(slots.length);
      const place = new WebAssembly.Global<"i32">({ value: "i32", mutable: false }, first);
      const realm = { table, meter, first: place };
      const made = new WebAssembly.Instance(module, { realm }).exports as unknown as Account;
      slots.forEach((slot, index) => {
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
