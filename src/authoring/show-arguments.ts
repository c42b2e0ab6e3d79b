import { encodeValue, type Value } from "#values";
import { showValue } from "../report/show-value.ts";

/** Arguments as a person writes them: `[1, 2], "a"`. */
export function showArguments(args: readonly Value[]): string {
  return args.map((arg) => showValue(encodeValue(arg))).join(", ");
}
