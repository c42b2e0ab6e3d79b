import { stringifyValue } from "#values";
import type { DraftInput } from "../draft.ts";

/** Shortest first, so that the first case that fails is the smallest one; those of one length as they stood. */
export function byLength<Input extends DraftInput>(inputs: readonly Input[]): Input[] {
  return inputs
    .map((input) => ({ input, length: stringifyValue(input.args).length }))
    .toSorted((one, other) => one.length - other.length)
    .map(({ input }) => input);
}
