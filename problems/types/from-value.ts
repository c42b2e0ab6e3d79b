import { isList, type Value } from "#values";
import { keyOf } from "./key-of.ts";
import { cutNulls, findOrphan, levelOrder, type NodesType } from "./level-order.ts";
import type { Type } from "./type.ts";

/** A value read as a declared type, or where and how it does not fit: `{ path: "$[2]", note: "expected int, got bool" }`. */
export type Read = { readonly ok: true; readonly natural: unknown } | Mismatch;

export interface Mismatch {
  readonly ok: false;
  readonly path: string;
  readonly note: string;
}

/**
 * Reads what a candidate returned (or what a test file says) as the declared type.
 *
 * - A bool is never an int or a float, nor the other way round.
 * - A whole float is accepted where an int is declared, and becomes that int: 2.0 is 2.
 * - An int is accepted where a float is declared, unless it is too large for one.
 * - Integers stay exact: beyond +-(2^53 - 1) the natural value is a bigint.
 * - -0 is 0: it is read as 0. NaN is NaN: compare natural floats with `Object.is`.
 * - A tuple is accepted where a list is declared, and a list where a tuple is (JavaScript has no tuples), of the
 *   declared length.
 * - A list is not a set, nor a set a list. A map is a map and nothing else. Neither may hold equal items or keys.
 * - Bytes are bytes: neither a string nor a list of ints.
 * - Nodes are nodes, and null where there are none; no list is.
 * - Bounds are not looked at: they are promises about inputs.
 */
export function fromValue(type: Type, value: Value): Read {
  const read = readAs(type, value);
  return read.ok ? read : { ...read, path: `$${read.path}` };
}

function readAs(type: Type, value: Value): Read {
  switch (type.kind) {
    case "int":
      return readInt(value);
    case "float":
      return readFloat(value);
    case "any":
      return fits(value);
    case "bool":
      return typeof value === "boolean" ? fits(value) : differs("bool", value);
    case "string":
      return typeof value === "string" ? fits(value) : differs("string", value);
    case "bytes":
      return isKind(value, "bytes") ? fits(value.bytes) : differs("bytes", value);
    case "list": {
      const items = sequenceOf(value);
      return items === null ? differs("list", value) : readItems(items, () => type.item);
    }
    case "linked-list":
      if (value === null) return fits([]);
      return isKind(value, "linked-list")
        ? readItems(value.items, () => type.item)
        : differs(type.kind, value);
    case "binary-tree":
      if (value === null) return fits([]);
      return isKind(value, "binary-tree") ? readTree(type, value.items) : differs(type.kind, value);
    case "tuple":
      return readTuple(type.items, value);
    case "set":
      return isKind(value, "set") ? readSet(type.item, value.items) : differs("set", value);
    case "map":
      return isKind(value, "map") ? readMap(type, value.entries) : differs("map", value);
    case "optional":
      return value === null ? fits(null) : readAs(type.item, value);
  }
}

function readInt(value: Value): Read {
  if (typeof value === "number" && Number.isInteger(value)) return readInt(BigInt(value));
  if (typeof value !== "bigint") return differs("int", value);
  const plain = Number(value);
  return fits(Number.isSafeInteger(plain) ? plain : value);
}

function readFloat(value: Value): Read {
  if (typeof value !== "number" && typeof value !== "bigint") return differs("float", value);
  const float = Number(value);
  if (typeof value === "bigint" && !Number.isFinite(float))
    return mismatch("expected float, got an int too large for one");
  return fits(float === 0 ? 0 : float);
}

function readTuple(types: readonly Type[], value: Value): Read {
  const items = sequenceOf(value);
  if (items === null) return differs("tuple", value);
  if (items.length !== types.length) return mismatch(`expected ${types.length} items, got ${items.length}`);
  return readItems(items, (index) => types[index] as Type);
}

function readItems(items: readonly Value[], typeAt: (index: number) => Type): Read {
  const naturals: unknown[] = [];
  for (const [index, item] of items.entries()) {
    const read = readAs(typeAt(index), item);
    if (!read.ok) return { ...read, path: `[${index}]${read.path}` };
    naturals.push(read.natural);
  }
  return fits(naturals);
}

function readTree(type: NodesType, items: readonly Value[]): Read {
  const nodes = cutNulls(items);
  const orphan = findOrphan(nodes);
  if (orphan !== null) return { ...mismatch("this node has no parent"), path: `[${orphan}]` };
  return readItems(nodes, () => levelOrder(type).item);
}

function readSet(type: Type, items: readonly Value[]): Read {
  const read = readItems(items, () => type);
  if (!read.ok) return read;
  return hasEqual(type, read.natural as unknown[]) ? mismatch("a set holds equal items") : read;
}

function readMap(type: Type & { kind: "map" }, entries: readonly (readonly [Value, Value])[]): Read {
  const keys = readItems(
    entries.map(([key]) => key),
    () => type.key,
  );
  if (!keys.ok) return { ...keys, note: `${keys.note} as a key` };
  if (hasEqual(type.key, keys.natural as unknown[])) return mismatch("a map holds equal keys");
  const items = readItems(
    entries.map(([, item]) => item),
    () => type.value,
  );
  if (!items.ok) return items;
  return fits(
    new Map((keys.natural as unknown[]).map((key, index) => [key, (items.natural as unknown[])[index]])),
  );
}

function hasEqual(type: Type, naturals: readonly unknown[]): boolean {
  return new Set(naturals.map((natural) => keyOf(type, natural))).size < naturals.length;
}

function sequenceOf(value: Value): readonly Value[] | null {
  if (value !== null && typeof value === "object" && isList(value)) return value;
  return isKind(value, "tuple") ? value.items : null;
}

type Tagged = Exclude<Value, null | boolean | bigint | number | string | readonly Value[]>;

function isKind<K extends Tagged["kind"]>(value: Value, kind: K): value is Extract<Tagged, { kind: K }> {
  return value !== null && typeof value === "object" && !isList(value) && value.kind === kind;
}

function kindOf(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "object") return isList(value) ? "list" : value.kind;
  const names: Partial<Record<string, string>> = { boolean: "bool", bigint: "int", number: "float" };
  return names[typeof value] ?? "string";
}

function fits(natural: unknown): Read {
  return { ok: true, natural };
}

function differs(expected: string, value: Value): Mismatch {
  return mismatch(`expected ${expected}, got ${kindOf(value)}`);
}

function mismatch(note: string): Mismatch {
  return { ok: false, path: "", note };
}
