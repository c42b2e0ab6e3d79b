import type { HarnessFunction, ImageFacts } from "../image.ts";
import type { Machine } from "./machine.ts";

/** Talks to the harness inside the interpreter: bytes in, bytes out. */
export interface HarnessCalls {
  /** Calls a function of the harness; gives the address of its result, 0 when it failed. */
  call(name: HarnessFunction, argument: string | null): number;
  /** The bytes of a Python bytes object, which is given up; null for None or nothing. */
  take(result: number): ArrayBuffer | null;
  /** A copy of the bytes of a bytes object. */
  bytesOf(object: number): ArrayBuffer | null;
  /** The harness itself failed, which it does only for want of memory or because a candidate reached into it. */
  fail(): null;
}

export function makeHarnessCalls(machine: Machine, { addresses }: ImageFacts): HarnessCalls {
  const PAGE = 65_536;

  const readReply = (start: number, length: number) => {
    // An honest reply is a value within its limit or a few facts; anything longer is not worth its way out.
    if (length > machine.limits.valueBytes + PAGE) return null;
    machine.refresh();
    return machine.exports.memory.buffer.slice(start, start + length);
  };
  /** The bytes of a Python bytes object, which is given up; null for None or nothing. */
  const takeReply = (result: number): ArrayBuffer | null => {
    if (result === 0) return fail();
    const length = result === addresses.none ? 0 : machine.exports.PyBytes_Size(result);
    if (length < 0) machine.exports.PyErr_Clear();
    const reply = length <= 0 ? null : readReply(machine.exports.PyBytes_AsString(result), length);
    machine.exports.Py_DecRef(result);
    return reply;
  };
  /** The harness itself failed, which it does only for want of memory or because a candidate reached into it. */
  const fail = () => {
    machine.exports.PyErr_Clear();
    machine.cause ??= machine.refusedMemory ? "memory" : "crash";
    return null;
  };
  const newBytes = (text: string) => {
    const object = machine.exports.PyBytes_FromStringAndSize(0, text.length);
    if (object === 0) return 0;
    machine.refresh();
    const start = machine.exports.PyBytes_AsString(object);
    for (let at = 0; at < text.length; at += 1) machine.bytes[start + at] = text.charCodeAt(at);
    return object;
  };
  /** Calls a function of the harness; gives the address of its result, 0 when it failed. */
  const callHarness = (name: HarnessFunction, argument: string | null): number => {
    const callable = addresses[name];
    if (argument === null) return machine.exports.PyObject_CallNoArgs(callable);
    const text = newBytes(argument);
    if (text === 0) return 0;
    const result = machine.exports.PyObject_CallOneArg(callable, text);
    machine.exports.Py_DecRef(text);
    return result;
  };
  const bytesOf = (object: number) =>
    readReply(machine.exports.PyBytes_AsString(object), machine.exports.PyBytes_Size(object));

  return { call: callHarness, take: takeReply, bytesOf, fail };
}
