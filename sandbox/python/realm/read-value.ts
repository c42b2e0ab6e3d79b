import type { ImageFacts } from "../image.ts";
import type { Machine } from "./machine.ts";
import type { ScalarReader } from "./read-scalar.ts";
import type { NodeWriter } from "./write-nodes.ts";

/** What a call returned, as text of the notation, or why it is none. */
export type ReadValue = { readonly text: string } | { readonly reason: string };

/** What a value is part of: how long that is already, and how deep in it the value stands. */
interface Within {
  readonly length: number;
  readonly depth: number;
}

export interface ValueReader {
  read(object: number, within?: Within): ReadValue;
}

/**
 * Reads what a call returned out of the interpreter's memory. No line of Python runs meanwhile, so nothing of the
 * candidate's does: what is not there when its call ends is not read. Exact built-in types are looked at; what a candidate
 * may have forged in its memory is a value like any other.
 */
export function makeValueReader(
  machine: Machine,
  { scalars, nodes }: { readonly scalars: ScalarReader; readonly nodes: NodeWriter },
  { addresses, types }: ImageFacts,
): ValueReader {
  const [TYPE, NAME_LENGTH, SAFE_LENGTH] = [4, 80, 16];
  // Of the standard library's kinds too only the entries are read, and in the order of a plain dict. A candidate can change the
  // methods of these classes, of which none is called, and give an object such a class only if it is laid out as one.
  const dicts = new Set([types.dict, types.Counter, types.OrderedDict, types.defaultdict]);
  let out: string[] = [];
  let room = 0;
  const word = (address: number) => machine.view.getUint32(address, true);
  const refuse = (reason: string): never => {
    throw Object.assign(new Error(reason), { reason });
  };
  /** Looks ahead, before work is done for what would be too long. */
  const mustFit = (length: number) => {
    if (length < 0 || length > room) refuse(`longer than ${machine.limits.valueBytes} bytes`);
  };
  const put = (text: string) => {
    mustFit(text.length);
    room -= text.length;
    out.push(text);
  };

  const writeInteger = (object: number) => {
    const text = scalars.integer(object) ?? refuse("an integer of more than 100000 digits");
    put(text.length < SAFE_LENGTH || Number.isSafeInteger(Number(text)) ? text : `{"$int":"${text}"}`);
  };
  const writeFloat = (object: number) => {
    const value = scalars.float(object);
    if (!Number.isInteger(value) && Number.isFinite(value)) return put(String(value));
    const unlike = Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    const text = Object.is(value, -0) ? "-0" : Number.isFinite(value) ? String(value) : unlike;
    return put(`{"$float":"${text}"}`);
  };
  const writeText = (object: number) => {
    mustFit(scalars.length(object));
    const text = scalars.text(object, scalars.length(object));
    put(JSON.stringify(text ?? refuse("a string with the two halves of one character apart")));
  };
  const writeBytes = (start: number, length: number) => {
    mustFit(Math.floor((length * 4) / 3));
    put(`{"$bytes":"${scalars.base64(start, length)}"}`);
  };

  const writeItems = (opening: string, count: number, writeOne: (index: number) => void, closing: string) => {
    put(opening);
    for (let index = 0; index < count; index += 1) {
      if (index > 0) put(",");
      writeOne(index);
    }
    put(closing);
  };
  const writeList = (object: number, depth: number) => {
    const { PyList_Size, PyList_GetItem } = machine.exports;
    const count = PyList_Size(object);
    mustFit(count * 2);
    writeItems("[", count, (index) => write(PyList_GetItem(object, index), depth), "]");
  };
  const writeTuple = (object: number, depth: number) => {
    const { PyTuple_Size, PyTuple_GetItem } = machine.exports;
    const count = PyTuple_Size(object);
    mustFit(count * 2);
    writeItems('{"$tuple":[', count, (index) => write(PyTuple_GetItem(object, index), depth), "]}");
  };
  /**
   * Writes what a table of the interpreter's holds, entry by entry: one of its functions says where the next one is, into words
   * on the stack, whose place is kept there. To collect the entries first would take memory that nothing counts, again for
   * each table that is in another.
   */
  const writeTable = (
    table: number,
    next: (table: number, place: number, first: number, second: number) => number,
    [opening, writeOne]: [string, (first: number, second: number) => void],
  ) => {
    const stack = machine.exports.__stack_pointer;
    const place = (stack.value -= 16);
    machine.view.setUint32(place, 0, true);
    put(opening);
    for (let count = 0; next(table, place, place + 4, place + 8) !== 0; count += 1) {
      if (count > 0) put(",");
      writeOne(word(place + 4), word(place + 8));
    }
    put("]}");
    stack.value += 16;
  };
  const writeSet = (object: number, depth: number) => {
    mustFit(machine.exports.PySet_Size(object) * 2);
    writeTable(object, machine.exports._PySet_NextEntry, ['{"$set":[', (item) => write(item, depth)]);
  };
  const writeDict = (object: number, depth: number) => {
    mustFit(machine.exports.PyDict_Size(object) * 4);
    const writeEntry = (key: number, item: number) => {
      put("[");
      write(key, depth);
      put(",");
      write(item, depth);
      put("]");
    };
    writeTable(object, machine.exports.PyDict_Next, ['{"$map":[', writeEntry]);
  };
  const nameOf = (type: number) => {
    const name = machine.exports.PyType_GetName(type);
    return word(name + TYPE) === types.str ? (scalars.text(name, NAME_LENGTH) ?? "?") : "?";
  };

  const writeContainer = (object: number, type: number, depth: number): unknown => {
    const { PyBytes_AsString, PyBytes_Size, PyByteArray_AsString, PyByteArray_Size } = machine.exports;
    if (type === types.list) return writeList(object, depth);
    if (type === types.tuple) return writeTuple(object, depth);
    if (type === types.set || type === types.frozenset) return writeSet(object, depth);
    if (dicts.has(type)) return writeDict(object, depth);
    if (type === types.bytes) return writeBytes(PyBytes_AsString(object), PyBytes_Size(object));
    if (type === types.bytearray) return writeBytes(PyByteArray_AsString(object), PyByteArray_Size(object));
    if (nodes.write(object, { put, write: (held) => write(held, depth), refuse })) return undefined;
    return refuse(`a value of type ${nameOf(type)}`);
  };
  const write = (object: number, depth: number): unknown => {
    if (object === addresses.none) return put("null");
    if (object === addresses.true) return put("true");
    if (object === addresses.false) return put("false");
    const type = word(object + TYPE);
    if (type === types.int) return writeInteger(object);
    if (type === types.float) return writeFloat(object);
    if (type === types.str) return writeText(object);
    if (depth >= machine.limits.valueDepth) return refuse(`nested deeper than ${machine.limits.valueDepth}`);
    return writeContainer(object, type, depth + 1);
  };
  const written = (object: number, { length, depth }: Within): string => {
    out = [];
    nodes.reset();
    room = machine.limits.valueBytes - length;
    write(object, depth);
    return out.join("");
  };

  return {
    read(object, within = { length: 0, depth: 0 }) {
      const stack = machine.exports.__stack_pointer;
      const bottom = stack.value;
      try {
        return { text: written(object, within) };
      } catch (error) {
        if (error instanceof Error && "reason" in error) return { reason: String(error.reason) };
        throw error;
      } finally {
        stack.value = bottom;
        out = [];
      }
    },
  };
}
