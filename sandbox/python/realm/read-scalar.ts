import type { Machine } from "./machine.ts";

/** Reads single values out of the interpreter's memory, as CPython lays them out on 32 bits. */
export interface ScalarReader {
  /** Its decimals; null for more of them than anybody reads. */
  integer(object: number): string | null;
  float(object: number): number;
  /** How many characters there are. */
  length(text: number): number;
  /** At most so many characters of a text; null where two of them would become one in JavaScript. */
  text(object: number, most: number): string | null;
  base64(start: number, length: number): string;
}

export function makeScalarReader(machine: Machine): ScalarReader {
  const INTEGER = { tag: 8, digits: 12 };
  const TEXT = { length: 8, state: 16, ascii: 20, wide: 28 };
  // Where these lie among the bits of a text's state.
  const STATE = { size: 2, ascii: 6 };
  const FLOAT = 8;
  const CHUNK = 8192;
  const DIGIT_BITS = 30;
  // Some 100,000 decimals, from where on hosts read none: to write them takes a time that nothing counts.
  const MOST_DIGITS = 11_080;
  const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const word = (address: number) => machine.view.getUint32(address, true);

  const integer = (object: number): string | null => {
    const tag = word(object + INTEGER.tag);
    const [sign, count] = [tag & 3, tag >>> 3];
    if (count > MOST_DIGITS) return null;
    const digit = (at: number) => (at < count ? word(object + INTEGER.digits + at * 4) : 0);
    const small = digit(0) + digit(1) * 2 ** DIGIT_BITS;
    if (count <= 2 && Number.isSafeInteger(small)) return String(sign === 2 ? -small : small);
    let hex = "";
    let bits = 0n;
    // Four digits of 30 bits are thirty of hex.
    for (let at = 0; at < count; at += 1) {
      bits |= BigInt(digit(at)) << BigInt((at % 4) * DIGIT_BITS);
      if (at % 4 < 3 && at < count - 1) continue;
      hex = bits.toString(16).padStart(DIGIT_BITS, "0") + hex;
      bits = 0n;
    }
    const value = BigInt(`0x0${hex}`);
    return String(sign === 2 ? -value : value);
  };

  /** Two halves apart of one character, which JavaScript's strings cannot hold apart. */
  const joinsHalves = (points: ArrayLike<number>) => {
    for (let at = 1; at < points.length; at += 1)
      if (((points[at] ?? 0) & ~0x3ff) === 0xdc00 && ((points[at - 1] ?? 0) & ~0x3ff) === 0xd800) return true;
    return false;
  };
  const text = (object: number, most: number): string | null => {
    const state = word(object + TEXT.state);
    const [size, isAscii] = [(state >>> STATE.size) & 7, ((state >>> STATE.ascii) & 1) === 1];
    const View = size === 1 ? Uint8Array : size === 2 ? Uint16Array : Uint32Array;
    const start = object + (isAscii ? TEXT.ascii : TEXT.wide);
    const length = Math.min(most, word(object + TEXT.length));
    const points = new View(machine.exports.memory.buffer, start, length);
    if (size > 1 && joinsHalves(points)) return null;
    const parts: string[] = [];
    for (let at = 0; at < length; at += CHUNK)
      parts.push(String.fromCodePoint(...points.subarray(at, at + CHUNK)));
    return parts.join("");
  };

  const base64 = (start: number, length: number): string => {
    const bytes = machine.bytes.subarray(start, start + length);
    const parts: string[] = [];
    for (let at = 0; at < length; at += 3) {
      const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      const four = [18, 12, 6, 0].map((shift) => BASE64[(three >> shift) & 63]).join("");
      parts.push(at + 3 <= length ? four : four.slice(0, length - at + 1).padEnd(4, "="));
    }
    return parts.join("");
  };

  return {
    integer,
    float: (object) => machine.view.getFloat64(object + FLOAT, true),
    length: (object) => word(object + TEXT.length),
    text,
    base64,
  };
}
