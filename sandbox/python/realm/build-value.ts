import type { ImageFacts } from "../image.ts";
import type { HarnessCalls } from "./harness-calls.ts";
import type { Machine } from "./machine.ts";

/** The notation of a value as `JSON.parse` gives it. */
export type Notation = null | boolean | number | string | Notation[] | { [key: string]: Notation };

/** Makes objects of the interpreter's out of what the host knows. Throws where there is no memory for them. */
export interface ValueBuilder {
  /** The address of a new object, which is the caller's to give up. */
  build(notation: Notation): number;
  list(items: readonly number[]): number;
  tuple(items: readonly number[]): number;
}

/** Made through the interpreter's C interface, where no line of Python runs: nothing of a candidate's sees it happen. */
export function makeValueBuilder(
  machine: Machine,
  harness: HarnessCalls,
  { addresses, nodes }: ImageFacts,
): ValueBuilder {
  const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  const made = (object: number) => {
    if (object !== 0) return object;
    harness.fail();
    throw new Error("an argument could not be made");
  };
  const shared = (object: number) => {
    machine.exports.Py_IncRef(object);
    return object;
  };
  /** Lends some memory, which is filled by the index. */
  const lend = (length: number, size: 1 | 2 | 4, at: (index: number) => number) => {
    const start = made(machine.exports.PyMem_Malloc(length * size));
    const { bytes, view } = machine;
    for (let index = 0; index < length; index += 1) {
      if (size === 1) bytes[start + index] = at(index);
      else if (size === 2) view.setUint16(start + index * 2, at(index), true);
      else view.setUint32(start + index * 4, at(index), true);
    }
    return start;
  };
  const lent = (start: number, use: () => number) => {
    const object = made(use());
    machine.exports.PyMem_Free(start);
    return object;
  };

  const buildText = (text: string) => {
    let most = 0;
    for (let at = 0; at < text.length; at += 1) most = Math.max(most, text.charCodeAt(at));
    const size = most < 0x100 ? 1 : 2;
    // Python counts characters, and JavaScript the halves of those beyond 16 bits. A half alone stays what it is.
    const wide = most < 0xd800 ? [] : Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const isWide = wide.some((point) => point > 0xffff);
    const start = isWide
      ? lend(wide.length, 4, (at) => wide[at] ?? 0)
      : lend(text.length, size, (at) => text.charCodeAt(at));
    const [kind, length] = isWide ? [4, wide.length] : [size, text.length];
    return lent(start, () => machine.exports.PyUnicode_FromKindAndData(kind, start, length));
  };
  const buildInteger = (digits: string) => {
    const value = BigInt(digits);
    // In a base that is a power of two: reading decimals, the interpreter runs a module of the library's.
    const text = `${value < 0n ? "-" : ""}${(value < 0n ? -value : value).toString(16)}\0`;
    const start = lend(text.length, 1, (at) => text.charCodeAt(at));
    return lent(start, () => machine.exports.PyLong_FromString(start, 0, 16));
  };
  const buildFloat = (text: string) => {
    const word = text.toLowerCase();
    const infinity = word.startsWith("-") ? -Infinity : Infinity;
    const value = word === "nan" ? NaN : word.endsWith("inf") ? infinity : Number(word);
    return made(machine.exports.PyFloat_FromDouble(value));
  };
  const buildBytes = (base64: string) => {
    const digits = base64.replace(/=+$/, "");
    const object = made(machine.exports.PyBytes_FromStringAndSize(0, (digits.length * 3) >> 2));
    let at = machine.exports.PyBytes_AsString(object);
    let [held, bits] = [0, 0];
    for (const digit of digits) {
      held = ((held << 6) | BASE64.indexOf(digit)) & 0xffff;
      bits += 6;
      if (bits >= 8) machine.bytes[at++] = held >> (bits -= 8);
    }
    return object;
  };
  const list = (items: readonly number[]) => {
    const object = made(machine.exports.PyList_New(items.length));
    items.forEach((item, index) => machine.exports.PyList_SetItem(object, index, item));
    return object;
  };
  const tuple = (items: readonly number[]) => {
    const object = made(machine.exports.PyTuple_New(items.length));
    items.forEach((item, index) => machine.exports.PyTuple_SetItem(object, index, item));
    return object;
  };
  const buildSet = (items: readonly Notation[]) => {
    const object = made(machine.exports.PySet_New(0));
    for (const item of items.map(build)) {
      if (machine.exports.PySet_Add(object, item) !== 0) made(0);
      machine.exports.Py_DecRef(item);
    }
    return object;
  };
  const buildDict = (entries: readonly (readonly [Notation, Notation])[]) => {
    const object = made(machine.exports.PyDict_New());
    for (const entry of entries) {
      const [key, item] = [build(entry[0]), build(entry[1])];
      if (machine.exports.PyDict_SetItem(object, key, item) !== 0) made(0);
      machine.exports.Py_DecRef(key);
      machine.exports.Py_DecRef(item);
    }
    return object;
  };
  /** Its class's own code does not run: what a candidate made of it sees nothing of this. */
  const buildNode = (type: number, fields: readonly (readonly [place: number, object: number])[]) => {
    const node = made(machine.exports.PyType_GenericAlloc(type, 0));
    for (const [place, object] of fields) machine.view.setUint32(node + place, object, true);
    return node;
  };
  const buildLinkedList = (items: readonly Notation[]) => {
    const { type, val, next } = nodes.list;
    let rest = shared(addresses.none);
    for (const item of items.toReversed()) {
      const value = build(item);
      rest = buildNode(type, [
        [val, value],
        [next, rest],
      ]);
    }
    return rest;
  };
  const buildBinaryTree = (items: readonly Notation[]) => {
    const { type, val, left, right } = nodes.tree;
    const tree = items.map((item) =>
      item === null ? shared(addresses.none) : buildNode(type, [[val, build(item)]]),
    );
    let child = 1;
    for (const [at, node] of tree.entries()) {
      if (items[at] === null) continue;
      for (const place of [left, right])
        machine.view.setUint32(node + place, tree[child++] ?? shared(addresses.none), true);
    }
    return tree[0] ?? shared(addresses.none);
  };
  const buildObject = (notation: { [key: string]: Notation }) => {
    const entries = Object.entries(notation);
    const [tag = "", content = null] = entries[0] ?? [];
    if (entries.length !== 1) return buildDict(entries);
    if (tag === "$int") return buildInteger(content as string);
    if (tag === "$float") return buildFloat(content as string);
    if (tag === "$bytes") return buildBytes(content as string);
    if (tag === "$tuple") return tuple((content as Notation[]).map(build));
    if (tag === "$set") return buildSet(content as Notation[]);
    if (tag === "$linked-list") return buildLinkedList(content as Notation[]);
    if (tag === "$binary-tree") return buildBinaryTree(content as Notation[]);
    return tag === "$map" ? buildDict(content as [Notation, Notation][]) : buildDict(entries);
  };
  const build = (notation: Notation): number => {
    if (notation === null) return shared(addresses.none);
    if (notation === true) return shared(addresses.true);
    if (notation === false) return shared(addresses.false);
    if (typeof notation === "string") return buildText(notation);
    if (Array.isArray(notation)) return list(notation.map(build));
    if (typeof notation === "object") return buildObject(notation);
    const { PyLong_FromDouble, PyFloat_FromDouble } = machine.exports;
    return made((Number.isInteger(notation) ? PyLong_FromDouble : PyFloat_FromDouble)(notation));
  };

  return { build, list, tuple };
}
