import { sortAccountModule } from "../metering/sort-account.ts";
import type { SortPlace } from "./image.ts";

/** The module that counts apart what CPython's sorts and heaps execute. */
export function sortAccount(places: readonly SortPlace[]): Uint8Array {
  return sortAccountModule(
    places.map(({ parameters }) => ({ parameters: Array<"i32">(parameters).fill("i32"), result: "i32" })),
  );
}
