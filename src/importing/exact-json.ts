import type { Value } from "#values";

/** JSON whose numbers stay as they are written: a whole one is a bigint, one with a point or an exponent a number. */
export type ExactJson = null | boolean | bigint | number | string | ExactJson[] | ExactObject;

export interface ExactObject {
  readonly [key: string]: ExactJson;
}

// Python writes these three, which are no JSON; strings are matched first, so that none is found inside one.
const STRING_OR_ODD_NUMBER = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;
const ODD_TAG = "\u{F0000}odd number: ";

/** Reads JSON as Python writes it. Throws a `SyntaxError`. */
export function parseExactJson(text: string): ExactJson {
  const plain = /Infinity|NaN/.test(text) ? text.replace(STRING_OR_ODD_NUMBER, quoteOdd) : text;
  // The third argument, the source of a number, is newer than the types of JSON.parse.
  return JSON.parse(plain, revive as (key: string, value: unknown) => unknown) as ExactJson;
}

function quoteOdd(found: string): string {
  return found.startsWith('"') ? found : JSON.stringify(ODD_TAG + found);
}

function revive(_key: string, value: unknown, { source }: { source?: string }): unknown {
  if (typeof value === "string" && value.startsWith(ODD_TAG)) return Number(value.slice(ODD_TAG.length));
  return typeof value === "number" && source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;
}

/** The JSON as a value of the notation; an object is a map. */
export function toExactValue(json: ExactJson): Value {
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map(toExactValue);
  return { kind: "map", entries: Object.entries(json).map(([key, item]) => [key, toExactValue(item)]) };
}
