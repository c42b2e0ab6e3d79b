import type { Notation, ValueBuilder } from "./build-value.ts";
import type { Machine } from "./machine.ts";
import type { ReadValue, ValueReader } from "./read-value.ts";

/** An operation's name and arguments. */
export type Operation = readonly [string, Notation[]];

/** Calls methods of an object, one after the other. */
export interface OperationCalls {
  /** What the methods returned, as one list; or why it cannot be read; null after an exception. */
  callAll(owner: number, operations: readonly Operation[]): ReadValue | null;
  /** Lets go of the arguments that they were given. */
  release(): void;
  /** Forgets them, whose memory is gone. */
  reset(): void;
}

/**
 * The arguments of an operation are made right before it is called, and what it returns is written down right after:
 * a candidate sees nothing of what comes, and what a later operation does to an earlier answer is not in that. Neither is
 * part of what the call costs, so `aside` has them counted apart.
 */
export function makeOperationCalls(
  machine: Machine,
  values: ValueBuilder & ValueReader,
  aside: <T>(work: () => T) => T,
): OperationCalls {
  let given: number[] = [];

  const callOne = (owner: number, [name, items]: Operation, length: number): ReadValue | null => {
    const { PyObject_GetAttr, PyObject_CallObject, Py_DecRef } = machine.exports;
    const label = aside(() => values.build(name));
    const method = PyObject_GetAttr(owner, label);
    const args = method === 0 ? 0 : aside(() => values.tuple(items.map(values.build)));
    const result = args === 0 ? 0 : PyObject_CallObject(method, args);
    const told = result === 0 ? null : aside(() => values.read(result, { length, depth: 1 }));
    // Destructors may run from here on, at the candidate's own cost. To let go of long arguments would be no cost of its own.
    for (const object of [result, method, label]) if (object !== 0) Py_DecRef(object);
    if (args !== 0) given.push(args);
    return told;
  };

  return {
    callAll(owner, operations) {
      let text = "[";
      for (const operation of operations) {
        if (text.length > 1) text += ",";
        const told = callOne(owner, operation, text.length + 1);
        if (told === null || "reason" in told) return told;
        text += told.text;
      }
      return { text: `${text}]` };
    },
    release() {
      for (const args of given) machine.exports.Py_DecRef(args);
      given = [];
    },
    reset() {
      given = [];
    },
  };
}
