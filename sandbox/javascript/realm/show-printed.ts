import type { Intrinsics } from "./intrinsics.ts";

/**
 * Makes the function that turns what a program hands to `console.log` into text, inside a realm: as Node does, but that a
 * value stays in one line however long it is. It is part of the call, and may ask the candidate's own objects.
 */
export function makeShowPrinted(own: Intrinsics): (items: unknown[]) => string {
  const { apply } = own;
  const [DEEPEST, MOST_ITEMS] = [3, 100];

  function joined(opening: string, parts: string[], closing: string): string {
    let text = "";
    for (let at = 0; at < parts.length; at++) text += (at > 0 ? ", " : "") + (parts[at] as string);
    return text === "" ? opening + closing : opening + " " + text + " " + closing;
  }

  function showText(text: string): string {
    const inside = apply(own.slice, own.stringifyJson(text), [1, -1]);
    if (apply(own.indexOf, text, ["'"]) >= 0 && apply(own.indexOf, text, ['"']) < 0) return '"' + text + '"';
    return "'" + inside + "'";
  }

  function showFunction(value: { readonly name?: unknown }): string {
    const isClass = apply(own.startsWith, apply(own.functionText, value as () => void, []), ["class"]);
    const name = typeof value.name === "string" && value.name !== "" ? value.name : "(anonymous)";
    return isClass ? "[class " + name + "]" : "[Function: " + name + "]";
  }

  function showItems(list: ArrayLike<unknown>, depth: number): string[] {
    const parts: string[] = [];
    for (let at = 0; at < list.length && at < MOST_ITEMS; at++) parts[at] = show(list[at], depth);
    const more = list.length - MOST_ITEMS;
    if (more > 0) parts[MOST_ITEMS] = "... " + more + " more item" + (more > 1 ? "s" : "");
    return parts;
  }

  function showEntries(value: object, depth: number): string[] {
    const keys = own.ownKeys(value);
    const parts: string[] = [];
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as string | symbol;
      if (own.getOwnPropertyDescriptor(value, key)?.enumerable !== true) continue;
      const isWord = typeof key === "string" && /^[A-Za-z_$][\w$]*$/.test(key);
      const name = typeof key === "symbol" ? "[" + own.toText(key) + "]" : isWord ? key : showText(key);
      parts[parts.length] = name + ": " + show((value as Record<PropertyKey, unknown>)[key], depth);
    }
    return parts;
  }

  function showCollection(value: Map<unknown, unknown> | Set<unknown>, depth: number): string {
    const parts: string[] = [];
    if (value instanceof own.MapOf) {
      value.forEach((item, key) => (parts[parts.length] = show(key, depth) + " => " + show(item, depth)));
      return joined("Map(" + value.size + ") {", parts, "}");
    }
    value.forEach((item) => (parts[parts.length] = show(item, depth)));
    return joined("Set(" + value.size + ") {", parts, "}");
  }

  function showObject(value: object, depth: number): string {
    const made: unknown = (value as { constructor?: { name?: unknown } }).constructor?.name;
    const name = typeof made === "string" && made !== "Object" ? made + " " : "";
    if (value instanceof own.ErrorOf) return own.toText(value);
    if (depth >= DEEPEST) return own.isArray(value) ? "[Array]" : "[" + (name === "" ? "Object" : made) + "]";
    if (own.isArray(value)) return joined("[", showItems(value as unknown[], depth + 1), "]");
    if (value instanceof own.Bytes)
      return joined("Uint8Array(" + value.length + ") [", showItems(value, depth + 1), "]");
    if (value instanceof own.MapOf || value instanceof own.SetOf) return showCollection(value, depth + 1);
    return joined(name + "{", showEntries(value, depth + 1), "}");
  }

  function show(value: unknown, depth: number): string {
    if (typeof value === "string") return depth === 0 ? value : showText(value);
    if (typeof value === "bigint") return own.toText(value) + "n";
    if (typeof value === "number") return value === 0 && 1 / value < 0 ? "-0" : own.toText(value);
    if (typeof value === "function") return showFunction(value);
    if (typeof value !== "object" || value === null) return own.toText(value);
    return showObject(value, depth);
  }

  return (items) => {
    let text = "";
    for (let at = 0; at < items.length; at++) text += (at > 0 ? " " : "") + show(items[at], 0);
    return text;
  };
}
