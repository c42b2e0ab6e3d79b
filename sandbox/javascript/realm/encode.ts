import type { Intrinsics } from "./intrinsics.ts";
import type { NodePen, RealmNodes } from "./nodes.ts";

export interface EncodeLimits {
  readonly valueBytes: number;
  readonly valueDepth: number;
}

/** Either the value as notation text, or why it has none. */
export type Encoded = { readonly text: string } | { readonly reason: string };

/**
 * Makes the function that writes a candidate's value as notation text, inside a realm. Looks at exact built-in types and
 * own data properties only, and at no proxy, so that nothing of the candidate's runs, and stops at the limits. A whole
 * number is an int, whatever its size; undefined is null.
 */
export function makeEncoder(
  own: Intrinsics,
  limits: EncodeLimits,
  { isProxy, nodes }: { readonly isProxy: (value: object) => boolean; readonly nodes: RealmNodes },
): (value: unknown) => Encoded {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const { apply, getOwnPropertyDescriptor, hasOwn } = own;
  let room = 0;
  let refusal: { readonly reason: string } | null = null;

  function refuse(reason: string): never {
    refusal = { reason };
    throw refusal;
  }

  function take(text: string): string {
    room -= text.length;
    return room < 0 ? refuse("longer than " + limits.valueBytes + " bytes") : text;
  }

  function encode(value: unknown, depth: number): string {
    if (value === undefined || value === null) return take("null");
    if (typeof value === "boolean") return take(value ? "true" : "false");
    if (typeof value === "number") return take(encodeNumber(value));
    if (typeof value === "string") return encodeString(value);
    if (typeof value === "bigint") return take(encodeBigInt(value));
    if (typeof value !== "object") return refuse("a " + typeof value);
    if (depth >= limits.valueDepth) return refuse("nested deeper than " + limits.valueDepth);
    return encodeObject(value, depth + 1);
  }

  function encodeNumber(value: number): string {
    if (value !== value) return '{"$float":"nan"}';
    if (value === Infinity) return '{"$float":"inf"}';
    if (value === -Infinity) return '{"$float":"-inf"}';
    if (value === 0) return 1 / value < 0 ? '{"$float":"-0"}' : "0";
    if (value % 1 !== 0 || own.isSafeInteger(value)) return own.toText(value);
    return encodeBigInt(own.toBigInt(value));
  }

  function encodeBigInt(value: bigint): string {
    const digits = own.toText(value);
    return own.isSafeInteger(+digits) ? digits : '{"$int":"' + digits + '"}';
  }

  function encodeString(value: string): string {
    if (value.length > room) take(value);
    return take(own.stringifyJson(value));
  }

  function encodeObject(value: object, depth: number): string {
    if (isProxy(value)) return refuse("a Proxy");
    const prototype = own.getPrototypeOf(value);
    if (own.isArray(value))
      return prototype === own.arrayPrototype ? encodeArray(value, depth) : refuse("an instance of a class");
    if (prototype === own.mapPrototype) return encodeMap(value, depth);
    if (prototype === own.setPrototype) return encodeSet(value, depth);
    if (prototype === own.bytesPrototype) return encodeBytes(value);
    if (nodes.isNode(value)) return nodes.write(value, penAt(depth));
    if (prototype === own.objectPrototype || prototype === null) return encodePlain(value, depth);
    return refuse(prototype === own.promisePrototype ? "a Promise" : "an instance of a class");
  }

  function penAt(depth: number): NodePen {
    return { take, refuse, writeField: (node, key) => encodeProperty(node, key, depth) };
  }

  function encodeProperty(owner: object, key: PropertyKey, depth: number): string {
    const property = getOwnPropertyDescriptor(owner, key);
    if (property === undefined) return take("null");
    if (!hasOwn(property, "value")) return refuse("a property behind a getter");
    return encode(property.value, depth);
  }

  function encodeArray(value: object, depth: number): string {
    const length = getOwnPropertyDescriptor(value, "length")?.value as number;
    let text = take("[");
    for (let at = 0; at < length; at++) text += (at > 0 ? take(",") : "") + encodeProperty(value, at, depth);
    return text + take("]");
  }

  function encodePlain(value: object, depth: number): string {
    const keys = own.ownKeys(value);
    let text = take('{"$map":[');
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      if (typeof key !== "string") return refuse("an object with a symbol for a key");
      text +=
        take(at > 0 ? ",[" : "[") +
        encodeString(key) +
        take(",") +
        encodeProperty(value, key, depth) +
        take("]");
    }
    return text + take("]}");
  }

  function encodeMap(value: object, depth: number): string {
    let text = take('{"$map":[');
    let comma = "";
    const write = (item: unknown, key: unknown) => {
      text += take(comma + "[") + encode(key, depth) + take(",") + encode(item, depth) + take("]");
      comma = ",";
    };
    apply(own.mapForEach as (visit: typeof write) => void, value, [write]);
    return text + take("]}");
  }

  function encodeSet(value: object, depth: number): string {
    let text = take('{"$set":[');
    let comma = "";
    const write = (item: unknown) => {
      text += take(comma) + encode(item, depth);
      comma = ",";
    };
    apply(own.setForEach as (visit: typeof write) => void, value, [write]);
    return text + take("]}");
  }

  function encodeBytes(value: object): string {
    const bytes = value as Uint8Array;
    const length = apply(own.bytesLength, bytes, []);
    let text = take('{"$bytes":"');
    for (let at = 0; at < length; at += 3) text += take(encodeThree(bytes, at, length - at));
    return text + take('"}');
  }

  function encodeThree(bytes: Uint8Array, at: number, left: number): string {
    const bits =
      (bytes[at]! << 16) | ((left > 1 ? bytes[at + 1]! : 0) << 8) | (left > 2 ? bytes[at + 2]! : 0);
    const digit = (shift: number) => apply(own.charAt, ALPHABET, [(bits >> shift) & 63]);
    return digit(18) + digit(12) + (left > 1 ? digit(6) : "=") + (left > 2 ? digit(0) : "=");
  }

  return (value) => {
    room = limits.valueBytes;
    refusal = null;
    try {
      return { text: encode(value, 0) };
    } catch (thrown) {
      // Only our own refusal is believed.
      return thrown === refusal && refusal !== null ? refusal : { reason: "a value that cannot be read" };
    }
  };
}
