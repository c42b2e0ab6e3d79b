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
    drive("tell", "configure", configuration(request), OWN_FUEL);
  };
  const load = (): LoadFailure | null => {
    loaded = true;
    const step = drive("load", entry, asciiJson(request.source), limits.fuelInstructions);
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
    const own = { find: OWN_FUEL, decode: OWN_FUEL, decodePerByte: OWN_FUEL_PER_BYTE };
    const results = drive("callAll", entry, batch, {
      ...own,
      call: fuel,
      report: limits.fuelInstructions,
    });
    return results.map(
      (result) => failureOf(result, fuel) ?? outcomeOfReply(result, result.callInstructions, limits),
    );
  };
  /**
   * Arguments come after the source is loaded and all is at rest, right before the call: code at module level cannot
   * prepare for them, and no hook, callback or destructor sees them come.
   */
  const loadFor = (args: string): RawOutcome | null => {
    const failure = loadAnew();
    loaded = false;
    return (
      failure ??
      failureOf(drive("rest", OWN_FUEL)) ??
      failureOf(drive("decode", entry, args, ownFuel(args))) ??
      failureOf(drive("watchSpace", OWN_FUEL))
    );
  };
  /** Time and space are of one and the same run: there is no other in which to be frugal, or wrong. */
  const measure = (args: string, fuel: number): RawMeasurement => {
    const failure = loadFor(args);
    const call =
      failure === null ? drive("call", entry, fuel, ownFuel(args) + limits.fuelInstructions) : null;
    const stopped = call === null ? failure : failureOf(call, fuel);
    if (call === null || stopped !== null) return uncounted(stopped as RawOutcome);
    const spaceBytes = drive("readSpace", OWN_FUEL);
    const reported = drive("report", limits.fuelInstructions);
    const refusedMemory = call.refusedMemory || reported.refusedMemory;
    const { instructions, sortInstructions, movedInstructions } = call;
    const outcome =
      failureOf(reported, fuel) ?? outcomeOfReply({ ...reported, refusedMemory }, instructions, limits);
    return outcome.kind === "returned" || outcome.kind === "raised"
      ? { outcome, timeInstructions: instructions, sortInstructions, movedInstructions, spaceBytes }
      : uncounted(outcome);
  };

  return {
    load: async () => loadAnew(),
    async call(batch, fuel) {
      // Each run of a program is a process of its own.
      if (entry.kind === "program") return batch.map((args) => measure(args, fuel).outcome);
      const outcomes: RawOutcome[] = [];
      while (outcomes.length < batch.length) {
        const failure = loaded ? null : loadAnew();
        outcomes.push(...(failure === null ? callSome(batch.slice(outcomes.length), fuel) : [failure]));
      }
      return outcomes;
    },
    measure: async (args, fuel) => measure(args, fuel),
    dispose: () => undefined,
  };
}

function uncounted(outcome: RawOutcome): RawMeasurement {
  return { outcome, timeInstructions: null, spaceBytes: null };
}

function configuration({ entry, seed }: EngineRequest): string {
  return asciiJson({ kind: entry.kind, name: entry.name, nodes: entry.nodes === true, seed });
}

/** JSON in ASCII alone, so that a character is a byte on its way into the interpreter. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
