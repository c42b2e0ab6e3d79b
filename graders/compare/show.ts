import { toValue, type Type } from "#problems";
import { stringifyValue } from "#values";

const SHOWN_CHARACTERS = 80;

// Neither can stand inside a string of the notation, where a quote is escaped.
const FLOAT_TAG = /\{"\$float":"([^"]+)"\}/g;
const INT_TAG = /\{"\$int":"([^"]+)"\}/g;

/** A natural value for a note: the notation, with numbers as people write them, cut short. */
export function show(type: Type, natural: unknown): string {
  const text = stringifyValue(toValue(type, natural))
    .replace(FLOAT_TAG, (_, digits: string) => (/^-?\d+$/.test(digits) ? `${digits}.0` : digits))
    .replace(INT_TAG, "$1");
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS).toWellFormed()}...`;
}
