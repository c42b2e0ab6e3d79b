import { sortAccountModule, type CSignature } from "../../metering/sort-account.ts";

/** Places in the function table of QuickJS's `sort` and `toSorted`, of arrays and of typed ones. */
export const SORT_SLOTS = [254, 255, 430, 431] as const;

/** A function of QuickJS that a program can call: context, `this`, how many arguments, and where they are. */
const SIGNATURE: CSignature = { parameters: ["i32", "i64", "i32", "i32"], result: "i64" };

/** The module that counts apart what QuickJS's sorts execute, comparisons included. */
export function sortAccount(): Uint8Array {
  return sortAccountModule(SORT_SLOTS.map(() => SIGNATURE));
}
