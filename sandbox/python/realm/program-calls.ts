import type { ImageFacts } from "../image.ts";
import type { HarnessCalls } from "./harness-calls.ts";
import type { Machine } from "./machine.ts";
import type { ReadValue } from "./read-value.ts";
import type { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** Runs whole programs, which read standard input and print. */
export interface ProgramCalls {
  /** Lays the input out for the program that comes. */
  begin(input: string): void;
  /** Runs code to the program's end, all that it does at its end included; the exception that it ended in, or 0. */
  run(code: number, namespace: number): number;
  /** What the program printed; null where none has been run. */
  output(): ReadValue | null;
}

export function makeProgramCalls(
  machine: Machine,
  harness: HarnessCalls,
  {
    facts: { addresses },
    utf8,
  }: {
    readonly facts: ImageFacts;
    readonly utf8: { readonly encodeUtf8: typeof encodeUtf8; readonly decodeUtf8: typeof decodeUtf8 };
  },
): ProgramCalls {
  /** Whether it ended well; 0 where its end failed. */
  const end = (raised: number) =>
    machine.exports.PyObject_CallOneArg(addresses.end_program, raised === 0 ? addresses.none : raised);

  return {
    begin(input) {
      machine.stdin = utf8.encodeUtf8(input);
      machine.stdout = [];
    },
    run(code, namespace) {
      const { PyEval_EvalCode, PyErr_GetRaisedException, Py_DecRef } = machine.exports;
      const result = PyEval_EvalCode(code, namespace, namespace);
      if (result !== 0) Py_DecRef(result);
      const raised = result === 0 ? PyErr_GetRaisedException() : 0;
      if (result === 0 && raised === 0) harness.fail();
      const ended = end(raised);
      if (ended === addresses.false) return raised;
      if (raised !== 0) Py_DecRef(raised);
      return ended === 0 ? PyErr_GetRaisedException() : 0;
    },
    output() {
      if (machine.stdout === null) return null;
      const text = JSON.stringify(utf8.decodeUtf8(machine.stdout));
      const { valueBytes } = machine.limits;
      return text.length > valueBytes ? { reason: `longer than ${valueBytes} bytes` } : { text };
    },
  };
}
