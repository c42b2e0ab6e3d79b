import type { EntryPoint } from "../../session.ts";
import type { ImageFacts } from "../image.ts";
import type { Notation, ValueBuilder } from "./build-value.ts";
import type { HarnessCalls } from "./harness-calls.ts";
import type { Machine } from "./machine.ts";
import type { Operation, OperationCalls } from "./operation-calls.ts";
import type { ProgramCalls } from "./program-calls.ts";
import type { ReadValue, ValueReader } from "./read-value.ts";

/** How a candidate is called. */
export type CalledEntry = Omit<EntryPoint, "name">;

/** What the host does with a candidate, through the interpreter's C interface. Each may end in a trap. */
export interface CandidateCalls {
  /** A program is compiled, and run when it is called. */
  compileAndRun(entry: CalledEntry, source: string): ArrayBuffer | null;
  findEntry(): ArrayBuffer | null;
  /**
   * Makes the arguments of the next call, at the last moment: nothing of the candidate's runs between this and the call. Of a
   * class those of its operations are made when each is called.
   */
  decode(entry: CalledEntry, args: string): null;
  callTarget(entry: CalledEntry): null;
  /** What came of the call: a value, or an exception's facts. Then lets go of all that belongs to the call. */
  report(): ReadValue | ArrayBuffer | null;
  /** Forgets what was held, whose memory is gone. */
  reset(): void;
}

interface CallParts {
  readonly programs: ProgramCalls;
  readonly values: ValueBuilder & ValueReader;
  readonly calls: OperationCalls;
  readonly facts: ImageFacts;
}

export function makeCandidateCalls(
  machine: Machine,
  harness: HarnessCalls,
  { programs, values, calls, facts: { addresses } }: CallParts,
): CandidateCalls {
  // What the host holds between steps. No frame of the harness lies below a candidate's code: the host calls it itself.
  let held = { args: 0, target: 0, method: 0, result: 0, raised: 0 };
  let operations: readonly Operation[] = [];
  let told: ReadValue | null = null;
  let answer: number | undefined;
  const hold = (name: keyof typeof held, object: number) => {
    if (held[name] !== 0) machine.exports.Py_DecRef(held[name]);
    held[name] = object;
  };
  const holdItem = (name: keyof typeof held, tuple: number, index: number) => {
    const item = machine.exports.PyTuple_GetItem(tuple, index);
    machine.exports.Py_IncRef(item);
    hold(name, item);
  };

  const compileAndRun = ({ kind }: CalledEntry, source: string): ArrayBuffer | null => {
    const compiled = harness.call("compile_source", source);
    if (compiled === 0) return harness.fail();
    if (machine.exports.PyTuple_Size(compiled) === 1)
      return harness.bytesOf(machine.exports.PyTuple_GetItem(compiled, 0));
    if (kind === "program") {
      holdItem("target", compiled, 0);
      holdItem("method", compiled, 1);
      return null;
    }
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

  const decode = ({ kind }: CalledEntry, args: string): null => {
    const notation = JSON.parse(args) as Notation[];
    if (kind === "program") {
      programs.begin(notation[0] as string);
      return null;
    }
    const build = (items: Notation[]) => values.tuple(items.map(values.build));
    if (kind === "function") {
      hold("args", build(notation));
      return null;
    }
    const [constructorArgs, coming] = notation as [Notation[], Operation[]];
    hold("args", build(constructorArgs));
    operations = coming;
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
  const callOperations = (): ReadValue | null => {
    const owner = callFunction();
    const answers = owner === 0 ? null : calls.callAll(owner, operations);
    if (owner !== 0) machine.exports.Py_DecRef(owner);
    return answers;
  };
  const callTarget = ({ kind, answer: index }: CalledEntry): null => {
    answer = index;
    if (kind === "program") {
      hold("raised", programs.run(held.target, held.method));
      return null;
    }
    told = kind === "class" ? callOperations() : null;
    const isMethod = held.method !== addresses.none;
    const result = kind === "class" ? 0 : isMethod ? callSolution() : callFunction();
    hold("result", result);
    hold("raised", result === 0 && told === null ? machine.exports.PyErr_GetRaisedException() : 0);
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
  /** Nobody can put another argument into the tuple. */
  const readAnswer = (): ReadValue =>
    values.read(answer === undefined ? held.result : machine.exports.PyTuple_GetItem(held.args, answer));
  const report = (): ReadValue | ArrayBuffer | null => {
    const { raised } = held;
    held.raised = 0;
    const reply = raised === 0 ? (told ?? programs.output() ?? readAnswer()) : describe(raised);
    told = null;
    // Only now, when all is said, may destructors of the candidate's run; and before the next arguments are there.
    hold("result", 0);
    hold("args", 0);
    calls.release();
    return reply;
  };

  return {
    compileAndRun,
    findEntry,
    decode,
    callTarget,
    report,
    reset: () => {
      calls.reset();
      told = null;
      operations = [];
      held = { args: 0, target: 0, method: 0, result: 0, raised: 0 };
    },
  };
}
