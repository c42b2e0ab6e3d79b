import { toValue, type Type } from "#problems";
import { stringifyValue } from "#values";

const SHOWN_CHARACTERS = 80;

/** A natural value in the notation, cut short, for a note. */
export function show(type: Type, natural: unknown): string {
  const text = stringifyValue(toValue(type, natural));
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS).toWellFormed()}...`;
}
