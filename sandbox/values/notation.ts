import { isList, type Value } from "./value.ts";

/** JSON as `JSON.parse` gives it. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A text or JSON tree that is not the notation of a value; says what and where. */
export class NotationError extends Error {
  override readonly name = "NotationError";
}

const TAGS = ["$int", "$float", "$tuple", "$set", "$map", "$bytes", "$linked-list", "$binary-tree"] as const;

// A key that looks like an index would be moved to the front by every JavaScript engine, so it goes into a $map.
const PLAIN_KEY = /^(?!\$|__proto__$|(?:0|[1-9]\d{0,9})$)/;

/**
 * Turns a value into JSON. Plain where JSON says it exactly; what JSON cannot say becomes an object with one key:
 * `{"$int": "9007199254740993"}` beyond 2^53 - 1, `{"$float": "3"}` for a float with no fraction (also "nan", "inf",
 * "-inf", "-0"), `$tuple`, `$set`, `$map` (a list of pairs, for keys that are not plain strings), `$bytes` (base64), `$linked-list`, and
 * `$binary-tree` (level by level, null for no child).
 */
export function encodeValue(value: Value): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint") {
    const plain = Number(value);
    return Number.isSafeInteger(plain) ? plain : { $int: value.toString() };
  }
  if (typeof value === "number") return encodeFloat(value);
  if (isList(value)) return value.map(encodeValue);
  switch (value.kind) {
    case "tuple":
      return { $tuple: value.items.map(encodeValue) };
    case "set":
      return { $set: value.items.map(encodeValue) };
    case "map":
      return encodeMap(value.entries);
    case "bytes":
      return { $bytes: Buffer.from(value.bytes).toString("base64") };
    case "linked-list":
      return { "$linked-list": value.items.map(encodeValue) };
    case "binary-tree":
      return { "$binary-tree": value.items.map(encodeValue) };
  }
}

function encodeFloat(value: number): Json {
  if (Number.isNaN(value)) return { $float: "nan" };
  if (Math.abs(value) === Infinity) return { $float: value > 0 ? "inf" : "-inf" };
  if (!Number.isInteger(value)) return value;
  return { $float: Object.is(value, -0) ? "-0" : String(value) };
}

function encodeMap(entries: readonly (readonly [Value, Value])[]): Json {
  if (entries.every(([key]) => typeof key === "string" && PLAIN_KEY.test(key)))
    return Object.fromEntries(entries.map(([key, item]) => [key, encodeValue(item)]));
  return { $map: entries.map(([key, item]) => [encodeValue(key), encodeValue(item)]) };
}

/** The inverse of `encodeValue`. Throws a `NotationError` for a tree that is no value. */
export function decodeValue(json: unknown): Value {
  if (json === null || typeof json === "boolean" || typeof json === "string") return json;
  if (typeof json === "number") return Number.isSafeInteger(json) ? BigInt(json) : json;
  if (Array.isArray(json)) return json.map(decodeValue);
  if (typeof json !== "object") throw new NotationError(`a ${typeof json} is not a value`);
  const keys = Object.keys(json);
  const tag = TAGS.find((name) => name === keys[0]);
  if (tag === undefined || keys.length !== 1) return decodePlainObject(json as Record<string, unknown>);
  return decodeTagged(tag, (json as Record<string, unknown>)[tag]);
}

function decodePlainObject(json: Record<string, unknown>): Value {
  const stray = Object.keys(json).find((key) => key.startsWith("$"));
  if (stray !== undefined)
    throw new NotationError(`unknown tag ${JSON.stringify(stray)}; known: ${TAGS.join(", ")}`);
  return {
    kind: "map",
    entries: Object.entries(json).map(([key, item]) => [key, decodeValue(item)] as const),
  };
}

function decodeTagged(tag: (typeof TAGS)[number], content: unknown): Value {
  switch (tag) {
    case "$int":
      return BigInt(text(tag, content, /^-?\d+$/));
    case "$float":
      return decodeFloat(text(tag, content, /^(?:nan|-?inf|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i));
    case "$bytes":
      return {
        kind: "bytes",
        bytes: new Uint8Array(Buffer.from(text(tag, content, /^[A-Za-z0-9+/]*={0,2}$/), "base64")),
      };
    case "$tuple":
      return { kind: "tuple", items: list(tag, content).map(decodeValue) };
    case "$set":
      return { kind: "set", items: list(tag, content).map(decodeValue) };
    case "$linked-list":
      return { kind: "linked-list", items: list(tag, content).map(decodeValue) };
    case "$binary-tree":
      return { kind: "binary-tree", items: list(tag, content).map(decodeValue) };
    case "$map":
      return { kind: "map", entries: list(tag, content).map((pair) => decodePair(pair)) };
  }
}

function decodeFloat(content: string): number {
  const word = content.toLowerCase();
  if (word === "nan") return NaN;
  if (word.endsWith("inf")) return word.startsWith("-") ? -Infinity : Infinity;
  return Number(content);
}

function decodePair(pair: unknown): readonly [Value, Value] {
  if (!Array.isArray(pair) || pair.length !== 2)
    throw new NotationError("$map takes a list of [key, value] pairs");
  return [decodeValue(pair[0]), decodeValue(pair[1])];
}

function text(tag: string, content: unknown, pattern: RegExp): string {
  if (typeof content === "string" && pattern.test(content)) return content;
  throw new NotationError(`${tag} does not take ${JSON.stringify(content)?.slice(0, 60)}`);
}

function list(tag: string, content: unknown): unknown[] {
  if (Array.isArray(content)) return content;
  throw new NotationError(`${tag} takes a list, not ${JSON.stringify(content)?.slice(0, 60)}`);
}

/** The notation as one line of JSON text. */
export function stringifyValue(value: Value): string {
  return JSON.stringify(encodeValue(value));
}

/** Reads the notation from text that we trust to be of a sane size. Throws a `NotationError`. */
export function parseValue(source: string): Value {
  try {
    return decodeValue(JSON.parse(source));
  } catch (error) {
    if (error instanceof SyntaxError) throw new NotationError(`not JSON: ${error.message}`);
    throw error;
  }
}
