import type { HarnessFunction } from "../image.ts";
import type { CalledEntry, CandidateCalls } from "./candidate-calls.ts";
import type { RealmLimits, StopCause } from "./machine.ts";
import type { ReadValue } from "./read-value.ts";
import type { RealmParts, RealmPieces } from "./realm-pieces.ts";

/** One step of the harness: its reply (null: nothing to say), what it executed, and why it stopped early, if it did. */
export interface StepResult {
  readonly reply: ArrayBuffer | null;
  /** What the host itself read, where it read a value. */
  readonly value: ReadValue | null;
  readonly instructions: number;
  /** Of these, within sorts and heaps of the interpreter's own. */
  readonly sortInstructions: number;
  /** And what instructions that move memory in bulk cost. */
  readonly movedInstructions: number;
  readonly stopped: StopCause | null;
  /** The name of the import that a candidate may not use, where it tried one. */
  readonly forbidden: string | null;
  /** Whether the interpreter asked for more memory than it may have. */
  readonly refusedMemory: boolean;
}

/** How a call of a batch ended: the step that it ended with, and what the call itself had done by then. */
interface CallResult extends StepResult {
  readonly phase: "find" | "decode" | "call" | "report";
  readonly callInstructions: number;
}

/** What each step of a call may spend. */
interface CallFuel {
  readonly find: number;
  readonly decode: number;
  readonly decodePerByte: number;
  readonly call: number;
  readonly report: number;
}

/** What a step does, and tells of it. */
type Work = () => ReadValue | ArrayBuffer | null;

export interface Realm {
  /** Back to the image, byte for byte. */
  rewind(limits: RealmLimits): void;
  /** Runs one function of the harness; `argument` is copied in as bytes. Every step has `fuel` instructions. */
  tell(name: HarnessFunction, argument: string | null, fuel: number): StepResult;
  /** Compiles the source (JSON text), runs it as a module and finds the entry point. Replies with what is wrong. */
  load(entry: CalledEntry, source: string, fuel: number): StepResult;
  /** Makes the arguments of the next call. */
  decode(entry: CalledEntry, args: string, fuel: number): StepResult;
  /** Finds the entry point anew. Replies with what is wrong. */
  find(fuel: number): StepResult;
  /** Collects what is dead and lets the collector rest, so that a call is not charged for its whims. */
  rest(fuel: number): StepResult;
  /**
   * The call alone, and nothing else: what a measurement counts. The arguments and results of a class's operations, which come
   * in between, have fuel of their own.
   */
  call(entry: CalledEntry, fuel: number, asideFuel: number): StepResult;
  /** Finds, decodes, calls and reports for each list of arguments in turn; ends early where the realm is spoilt. */
  callAll(entry: CalledEntry, batch: readonly string[], fuel: CallFuel): CallResult[];
  /** Replies with what came of the call. */
  report(fuel: number): StepResult;
  /** Starts counting bytes from what stands now. */
  watchSpace(fuel: number): StepResult;
  /** Peak bytes since then; null where a candidate kept it from counting. */
  readSpace(fuel: number): number | null;
}

/**
 * A Python interpreter restored from an image, run inside the isolate. Its imports are all ours: none of Pyodide's
 * JavaScript exists in this realm, so a candidate that finds its way to the bridge finds nothing behind it.
 */
export function createRealm(parts: RealmParts, pieces: RealmPieces): Realm {
  // To look at a few words.
  const FUEL_TO_ATTACH = 10_000n;
  const { facts, module, epochMillis, callsBytes } = parts;
  const machine = pieces.makeMachine();
  const files = pieces.offerFiles(machine, new Uint8Array(parts.stdlib), epochMillis);
  const system = pieces.offerSystem(machine);
  const offered = { ...system.offered, ...files.offered, ...pieces.offerClock(machine, epochMillis) };
  const imports = pieces.importTable(module, machine, offered);
  const harness = pieces.makeHarnessCalls(machine, facts);
  const scalars = pieces.makeScalarReader(machine);
  const nodes = pieces.makeNodeWriter(pieces.makeNodeReader(machine, scalars, facts), facts);
  const values = {
    ...pieces.makeValueBuilder(machine, harness, facts),
    ...pieces.makeValueReader(machine, { scalars, nodes }, facts),
  };
  const stacks = pieces.makeStackWatch(machine, facts);
  /** Apart from what is counted, in time and in space, and within what the step may spend on such work. */
  const aside = <T>(work: () => T): T => {
    const meter = machine.exports.__meter;
    const counted = meter.value;
    meter.value = machine.asideMeter;
    try {
      return space.aside(work);
    } finally {
      machine.asideMeter = meter.value;
      // Else it ended there, out of fuel.
      if (meter.value < 0n) meter.value = counted;
    }
  };
  const space = pieces.makeSpaceWatch(machine, harness, { module: parts.counter, stacks, facts });
  const sorts = pieces.makeSortWatch(
    parts.account,
    facts.sorts.map(({ slot }) => slot),
  );
  const restorer = pieces.makeRestorer(parts.restorer, parts.image, facts.memoryBytes);
  const calls = pieces.makeOperationCalls(machine, values, aside);
  const candidate: CandidateCalls = pieces.makeCandidateCalls(machine, harness, {
    programs: pieces.makeProgramCalls(machine, harness, { facts, utf8: pieces.utf8 }),
    values,
    calls,
    facts,
  });

  const rewind = (limits: RealmLimits) => {
    // Memory cannot shrink: an instance that grew is dropped, so that the next candidate's growth costs the same.
    const { memoryBytes } = facts;
    if (machine.bytes.length !== memoryBytes || machine.exports.memory.buffer.byteLength !== memoryBytes) {
      machine.exports = pieces.makeInstance(module, imports, facts, callsBytes);
      machine.refresh();
      restorer.restore(machine.exports.memory);
      machine.exports.__meter.value = -FUEL_TO_ATTACH;
      space.attach();
      const { __indirect_function_table: table, __meter: meter } = machine.exports;
      sorts.attach({ table, meter });
    }
    restorer.restore(machine.exports.memory);
    machine.exports.__stack_pointer.value = facts.stackPointer;
    for (const counter of [machine.exports.__meter, machine.exports.__moved]) counter.value = 0n;
    machine.exports.__depth.value = 0;
    Object.assign(machine, {
      ...{ limits, startedAt: 0n, cause: null, forbidden: null },
      ...{ stdin: new Uint8Array(), stdout: null },
    });
    for (const part of [files, system, candidate]) part.reset();
  };

  /** Runs a part of our work on `fuel` instructions. */
  const charge = (fuel: number, work: Work): StepResult => {
    const meter = machine.exports.__meter;
    const spent = meter.value - machine.startedAt;
    const start = -BigInt(fuel);
    meter.value = start;
    // Virtual time goes on where the last step left it.
    Object.assign(machine, {
      startedAt: start - spent,
      outputBytes: 0,
      waitedMillis: 0,
      refusedMemory: false,
      stoppedAt: null,
    });
    sorts.start();
    machine.exports.__moved.value = 0n;
    const told = attempt(work);
    const sortInstructions = sorts.spent();
    const movedInstructions = Number(machine.exports.__moved.value);
    const { cause, forbidden, refusedMemory, stoppedAt } = machine;
    const instructions = Number((stoppedAt ?? meter.value) - start);
    const reply = cause === null && told instanceof ArrayBuffer ? told : null;
    const value = cause === null && !(told instanceof ArrayBuffer) ? told : null;
    return {
      reply,
      value,
      instructions,
      sortInstructions,
      movedInstructions,
      stopped: cause,
      forbidden,
      refusedMemory,
    };
  };
  const attempt = (work: Work) => {
    try {
      return work();
    } catch (error) {
      machine.cause ??= causeOf(error);
      return null;
    }
  };
  const causeOf = (error: unknown): StopCause => {
    if (!(error instanceof WebAssembly.RuntimeError)) return "stack";
    if (machine.exports.__meter.value >= 0n) return "fuel";
    if (machine.exports.__depth.value >= 0) return "depth";
    return machine.refusedMemory ? "memory" : "crash";
  };
  const callTarget = (entry: CalledEntry, fuel: number, asideFuel: number): StepResult => {
    machine.asideMeter = -BigInt(asideFuel);
    return charge(fuel, () => candidate.callTarget(entry));
  };
  const callOne = (entry: CalledEntry, args: string, fuel: CallFuel): CallResult => {
    // Arguments come last: what the candidate does while it is looked up, it does without knowing them.
    const found = charge(fuel.find, candidate.findEntry);
    if (found.stopped !== null || found.reply !== null)
      return { ...found, phase: "find", callInstructions: 0 };
    const decodeFuel = fuel.decode + fuel.decodePerByte * args.length;
    const decoded = charge(decodeFuel, () => candidate.decode(entry, args));
    if (decoded.stopped !== null) return { ...decoded, phase: "decode", callInstructions: 0 };
    const call = callTarget(entry, fuel.call, decodeFuel + fuel.report);
    if (call.stopped !== null) return { ...call, phase: "call", callInstructions: call.instructions };
    const reported = charge(fuel.report, candidate.report);
    const refusedMemory = call.refusedMemory || reported.refusedMemory;
    return { ...reported, refusedMemory, phase: "report", callInstructions: call.instructions };
  };
  const callAll = (entry: CalledEntry, batch: readonly string[], fuel: CallFuel): CallResult[] => {
    const results: CallResult[] = [];
    for (const args of batch) {
      const result = callOne(entry, args, fuel);
      results.push(result);
      if (result.stopped !== null) break;
    }
    return results;
  };
  const rest = () => {
    machine.exports.PyGC_Collect();
    machine.exports.PyGC_Disable();
    return null;
  };

  return {
    rewind,
    tell: (name, argument, fuel) => charge(fuel, () => harness.take(harness.call(name, argument))),
    load: (entry, source, fuel) => charge(fuel, () => candidate.compileAndRun(entry, source)),
    decode: (entry, args, fuel) => charge(fuel, () => candidate.decode(entry, args)),
    find: (fuel) => charge(fuel, candidate.findEntry),
    rest: (fuel) => charge(fuel, rest),
    call: callTarget,
    callAll,
    report: (fuel) => charge(fuel, candidate.report),
    watchSpace: (fuel) => charge(fuel, space.start),
    readSpace: (fuel) => {
      let bytes: number | null = null;
      const { stopped } = charge(fuel, () => {
        bytes = space.peak();
        return null;
      });
      return stopped === null ? bytes : null;
    },
  };
}
