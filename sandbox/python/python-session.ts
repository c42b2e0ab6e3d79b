import type { LoadFailure } from "../outcome.ts";
import type { EngineRequest, EngineSession, RawMeasurement, RawOutcome } from "../worker/engine.ts";
import type { Realm, StepResult } from "./realm/realm.ts";
import { outcomeOfReply, outcomeOfStop } from "./step-outcome.ts";

/** Calls a function of the realm in its isolate. */
export type RealmDriver = <Name extends keyof Realm>(
  name: Name,
  ...args: Parameters<Realm[Name]>
) => ReturnType<Realm[Name]>;

/**
 * Fuel for the harness's own steps, far above what they need. A candidate that reached into the harness spends it, and
 * is out of fuel like any other: were that a fault, code could choose not to be graded.
 */
const OWN_FUEL = 2e9;
const OWN_FUEL_PER_BYTE = 5000;

const ownFuel = (text: string) => OWN_FUEL + OWN_FUEL_PER_BYTE * text.length;

/** One candidate in the realm. */
export function openPythonSession(request: EngineRequest, drive: RealmDriver): EngineSession {
  const { limits, entry } = request;
  let loaded = false;

  const clean = () => {
    drive("rewind", limits);
    drive("tell", "configure", configuration(request, entry.kind), OWN_FUEL);
  };
  const load = (): LoadFailure | null => {
    loaded = true;
    const step = drive("load", asciiJson(request.source), limits.fuelInstructions);
    return (failureOf(step) ?? missing(step)) as LoadFailure | null;
  };
  const loadAnew = () => {
    clean();
    return load();
  };
  /** What a step that should go through came to, where it was stopped. */
  const failureOf = (step: StepResult, fuel = limits.fuelInstructions): RawOutcome | null => {
    if (step.stopped === null) return null;
    loaded = false;
    return outcomeOfStop(step, { ...limits, fuelInstructions: fuel });
  };
  const missing = (step: StepResult): RawOutcome | null =>
    step.reply === null ? null : outcomeOfReply(step, step.instructions, limits);

  /** As many of the calls as one realm takes. */
  const callSome = (batch: readonly string[], fuel: number): RawOutcome[] => {
    const own = { decode: OWN_FUEL, decodePerByte: OWN_FUEL_PER_BYTE, find: OWN_FUEL };
    const results = drive("callAll", entry.kind, batch, {
      ...own,
      call: fuel,
      report: limits.fuelInstructions,
    });
    return results.map(
      (result) => failureOf(result, fuel) ?? outcomeOfReply(result, result.callInstructions, limits),
    );
  };
  const callTarget = (fuel: number) => {
    const call = drive("call", entry.kind, fuel);
    const stopped = failureOf(call, fuel);
    if (stopped !== null) return { outcome: stopped, call, reported: call };
    const reported = drive("report", limits.fuelInstructions);
    const refusedMemory = call.refusedMemory || reported.refusedMemory;
    const outcome =
      failureOf(reported, fuel) ?? outcomeOfReply({ ...reported, refusedMemory }, call.instructions, limits);
    return { outcome, call, reported };
  };

  /** Arguments are there before the source is loaded, and hidden: code at module level cannot prepare for them. */
  const loadAround = (args: string): RawOutcome | null => {
    clean();
    const decoded = failureOf(drive("decode", args, ownFuel(args)));
    if (decoded !== null) return decoded;
    drive("tell", "hide", null, OWN_FUEL);
    const failure = load();
    loaded = false;
    return failure ?? failureOf(drive("rest", OWN_FUEL));
  };
  const measureTime = (args: string, fuel: number) => {
    const failure = loadAround(args);
    if (failure !== null) return { outcome: failure, instructions: null };
    const { outcome, call, reported } = callTarget(fuel);
    loaded = false;
    if (outcome.kind !== "returned") return { outcome, instructions: null };
    return { outcome, instructions: call.instructions + lateWork(outcome.text, reported.instructions) };
  };
  /** What writing the result cost above what writing an equal value costs in a clean realm: work put off until then. */
  const lateWork = (text: string, reportedInstructions: number): number => {
    drive("rewind", limits);
    drive("tell", "configure", configuration(request, "function"), OWN_FUEL);
    drive("decode", `[${text}]`, ownFuel(text));
    const plain = drive("encodeArgument", OWN_FUEL + ownFuel(text)).instructions;
    return reportedInstructions > plain * LATE_FACTOR + LATE_INSTRUCTIONS ? reportedInstructions - plain : 0;
  };
  const measureSpace = (args: string, fuel: number): number | null => {
    if (loadAround(args) !== null) return null;
    drive("tell", "watch_space", null, OWN_FUEL);
    const call = drive("call", entry.kind, fuel);
    loaded = false;
    return call.stopped === null ? readSpace(drive("tell", "read_space", null, OWN_FUEL)) : null;
  };

  return {
    load: async () => loadAnew(),
    async call(batch, fuel) {
      const outcomes: RawOutcome[] = [];
      while (outcomes.length < batch.length) {
        const failure = loaded ? null : loadAnew();
        outcomes.push(...(failure === null ? callSome(batch.slice(outcomes.length), fuel) : [failure]));
      }
      return outcomes;
    },
    async measure(args, fuel): Promise<RawMeasurement> {
      const { outcome, instructions } = measureTime(args, fuel);
      if (outcome.kind !== "returned") return { outcome, timeInstructions: null, spaceBytes: null };
      // Watching memory costs instructions of its own, which are not the candidate's.
      return { outcome, timeInstructions: instructions, spaceBytes: measureSpace(args, fuel * 20) };
    },
    dispose: () => undefined,
  };
}

// The state of the heap moves what writing a value costs by a little; honest candidates stay below both.
const LATE_FACTOR = 1.1;
const LATE_INSTRUCTIONS = 20_000;

function configuration(request: EngineRequest, kind: EngineRequest["entry"]["kind"]): string {
  const { entry, limits, seed } = request;
  return asciiJson({
    kind,
    name: entry.name,
    seed,
    value_bytes: limits.valueBytes,
    value_depth: limits.valueDepth,
  });
}

/** JSON in ASCII alone, so that a character is a byte on its way into the interpreter. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Bytes as the harness tells them; null where a candidate kept it from counting. */
function readSpace({ reply }: StepResult): number | null {
  const text = reply === null ? "" : Buffer.from(reply).toString("latin1");
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
