import type { Intrinsics } from "./intrinsics.ts";
import type { RealmNodes } from "./nodes.ts";

/**
 * Makes the function that turns notation text into JavaScript values, inside a realm: an int is a number where that is
 * exact and else a bigint, a tuple is an array, a map is always a `Map`, bytes are a `Uint8Array`.
 */
export function makeDecoder(own: Intrinsics, nodes: RealmNodes): (text: string) => unknown {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const { apply } = own;

  function revive(json: unknown): unknown {
    if (typeof json !== "object" || json === null) return json;
    if (own.isArray(json)) return reviveList(json as unknown[]);
    return reviveObject(json as Record<string, unknown>);
  }

  // Every index is an own data property here, so writing to it cannot reach a setter that a candidate left behind.
  function reviveList(list: unknown[]): unknown[] {
    for (let at = 0; at < list.length; at++) {
      const item = list[at];
      if (typeof item === "object") list[at] = revive(item);
    }
    return list;
  }

  function reviveObject(json: Record<string, unknown>): unknown {
    const keys = own.ownKeys(json) as string[];
    const first = keys[0];
    if (keys.length === 1 && first !== undefined && apply(own.startsWith, first, ["$"]))
      return reviveTagged(first, json[first]);
    const map = new own.MapOf();
    for (let at = 0; at < keys.length; at++)
      apply(own.mapSet, map, [keys[at], revive(json[keys[at] as string])]);
    return map;
  }

  function reviveTagged(tag: string, content: unknown): unknown {
    if (tag === "$int") return own.toBigInt(content as string);
    if (tag === "$float") return reviveFloat(content as string);
    if (tag === "$bytes") return reviveBytes(content as string);
    const items = content as unknown[];
    if (tag === "$set") return reviveSet(items);
    if (tag === "$map") return reviveMap(items as [unknown, unknown][]);
    if (tag === "$linked-list") return nodes.linkList(reviveList(items));
    if (tag === "$binary-tree") return nodes.growTree(reviveList(items));
    return reviveList(items);
  }

  function reviveFloat(word: string): number {
    if (word === "nan") return NaN;
    if (word === "inf") return Infinity;
    return word === "-inf" ? -Infinity : +word;
  }

  function reviveSet(items: unknown[]): Set<unknown> {
    const set = new own.SetOf();
    for (let at = 0; at < items.length; at++) apply(own.setAdd, set, [revive(items[at])]);
    return set;
  }

  function reviveMap(pairs: [unknown, unknown][]): Map<unknown, unknown> {
    const map = new own.MapOf();
    for (let at = 0; at < pairs.length; at++) {
      const pair = pairs[at] as [unknown, unknown];
      apply(own.mapSet, map, [revive(pair[0]), revive(pair[1])]);
    }
    return map;
  }

  function reviveBytes(base64: string): Uint8Array {
    const padding = apply(own.indexOf, base64, ["="]);
    const digits = padding < 0 ? base64.length : padding;
    const bytes = new own.Bytes((digits * 3) >> 2);
    let bits = 0;
    for (let at = 0, out = 0; at < digits; at++) {
      bits = (bits << 6) | apply(own.indexOf, ALPHABET, [apply(own.charAt, base64, [at])]);
      if ((at & 3) !== 0) bytes[out++] = (bits >> (6 - 2 * (at & 3))) & 255;
    }
    return bytes;
  }

  return (text) => revive(own.parseJson(text));
}
