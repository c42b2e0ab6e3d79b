import type { ImageFacts } from "../image.ts";
import type { HarnessCalls } from "./harness-calls.ts";
import type { Machine } from "./machine.ts";

/** What the host does with a candidate, through the interpreter's C interface. Each may end in a trap. */
export interface CandidateCalls {
  compileAndRun(source: string): ArrayBuffer | null;
  findEntry(): ArrayBuffer | null;
  decode(args: string): null;
  callTarget(kind: "function" | "class"): null;
  report(): ArrayBuffer | null;
  encodeArgument(): ArrayBuffer | null;
  /** Forgets what was held, whose memory is gone. */
  reset(): void;
}

export function makeCandidateCalls(
  machine: Machine,
  harness: HarnessCalls,
  { addresses }: ImageFacts,
): CandidateCalls {
  // What the host holds between steps. No frame of the harness lies below a candidate's code: the host calls it itself.
  let held = { args: 0, target: 0, method: 0, result: 0, raised: 0 };
  const hold = (name: keyof typeof held, object: number) => {
    if (held[name] !== 0) machine.exports.Py_DecRef(held[name]);
    held[name] = object;
  };
  const holdItem = (name: keyof typeof held, tuple: number, index: number) => {
    const item = machine.exports.PyTuple_GetItem(tuple, index);
    machine.exports.Py_IncRef(item);
    hold(name, item);
  };

  const compileAndRun = (source: string): ArrayBuffer | null => {
    const compiled = harness.call("compile_source", source);
    if (compiled === 0) return harness.fail();
    if (machine.exports.PyTuple_Size(compiled) === 1)
      return harness.bytesOf(machine.exports.PyTuple_GetItem(compiled, 0));
    const [code, namespace] = [0, 1].map((at) => machine.exports.PyTuple_GetItem(compiled, at)) as [
      number,
      number,
    ];
    const ended = machine.exports.PyEval_EvalCode(code, namespace, namespace);
    if (ended === 0) return describe(machine.exports.PyErr_GetRaisedException());
    return findEntry();
  };

  /** Looked up for each call, as any caller of the module would. */
  const findEntry = (): ArrayBuffer | null => {
    const found = harness.call("find_entry", null);
    if (found === 0) return harness.fail();
    const missing = machine.exports.PyTuple_Size(found) === 1;
    const reply = missing ? harness.bytesOf(machine.exports.PyTuple_GetItem(found, 0)) : null;
    if (!missing) holdItem("target", found, 0);
    if (!missing) holdItem("method", found, 1);
    machine.exports.Py_DecRef(found);
    return reply;
  };

  const decode = (args: string): null => {
    const decoded = harness.call("decode", args);
    if (decoded === 0) harness.fail();
    hold("args", decoded);
    return null;
  };

  /** Each gives the address of a result, 0 after an exception. */
  const callFunction = () => machine.exports.PyObject_CallObject(held.target, held.args);
  const callSolution = () => {
    const solution = machine.exports.PyObject_CallNoArgs(held.target);
    return solution === 0 ? 0 : callMethod(solution, held.method, held.args);
  };
  const callMethod = (owner: number, name: number, args: number) => {
    const method = machine.exports.PyObject_GetAttr(owner, name);
    if (method === 0) return 0;
    const result = machine.exports.PyObject_CallObject(method, args);
    machine.exports.Py_DecRef(method);
    return result;
  };
  const callOperations = () => {
    const owner = machine.exports.PyObject_CallObject(
      held.target,
      machine.exports.PyTuple_GetItem(held.args, 0),
    );
    if (owner === 0) return 0;
    const operations = machine.exports.PyTuple_GetItem(held.args, 1);
    const results = machine.exports.PyList_New(0);
    const count = machine.exports.PyList_Size(operations);
    for (let at = 0; at < count; at += 1) {
      const operation = machine.exports.PyList_GetItem(operations, at);
      const [name, args] = [0, 1].map((part) => machine.exports.PyTuple_GetItem(operation, part)) as [
        number,
        number,
      ];
      const result = callMethod(owner, name, args);
      if (result === 0 || machine.exports.PyList_Append(results, result) !== 0) return 0;
      machine.exports.Py_DecRef(result);
    }
    machine.exports.Py_DecRef(owner);
    return results;
  };
  const callTarget = (kind: "function" | "class"): null => {
    const isMethod = held.method !== addresses.none;
    const result = kind === "class" ? callOperations() : isMethod ? callSolution() : callFunction();
    hold("result", result);
    hold("raised", result === 0 ? machine.exports.PyErr_GetRaisedException() : 0);
    return null;
  };

  /** An exception as text, which runs the candidate's own `__str__`; the address of None where it has none. */
  const describe = (error: number): ArrayBuffer | null => {
    if (error === 0) return harness.fail();
    let text = machine.exports.PyObject_Str(error);
    if (text === 0) {
      machine.exports.PyErr_Clear();
      text = addresses.none;
      machine.exports.Py_IncRef(text);
    }
    const args = machine.exports.PyTuple_New(2);
    machine.exports.PyTuple_SetItem(args, 0, error);
    machine.exports.PyTuple_SetItem(args, 1, text);
    const reply = harness.take(machine.exports.PyObject_CallObject(addresses.describe, args));
    machine.exports.Py_DecRef(args);
    return reply;
  };
  const report = (): ArrayBuffer | null => {
    const { result, raised } = held;
    held = { ...held, result: 0, raised: 0 };
    if (raised !== 0) return describe(raised);
    return encode(result);
  };
  const encode = (value: number) => {
    const reply = harness.take(machine.exports.PyObject_CallOneArg(addresses.encode, value));
    machine.exports.Py_DecRef(value);
    return reply;
  };
  /** The first argument, as it would be written had a call returned it. */
  const encodeArgument = () => {
    const value = machine.exports.PyTuple_GetItem(held.args, 0);
    machine.exports.Py_IncRef(value);
    return encode(value);
  };

  return {
    compileAndRun,
    findEntry,
    decode,
    callTarget,
    report,
    encodeArgument,
    reset: () => {
      held = { args: 0, target: 0, method: 0, result: 0, raised: 0 };
    },
  };
}
