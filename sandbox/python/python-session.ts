import type { LoadFailure } from "../outcome.ts";
import type { EngineRequest, EngineSession, RawMeasurement, RawOutcome } from "../worker/engine.ts";
import type { HarnessFunction } from "./image.ts";
import type { StepResult } from "./realm.ts";
import { outcomeOfReply, outcomeOfStop } from "./step-outcome.ts";

/** The realm in its isolate, as the session drives it. */
export interface RealmDriver {
  rewind(): void;
  step(name: HarnessFunction, argument: string | null, fuel: number): StepResult;
}

/**
 * Fuel for the harness's own steps, far above what they need. A candidate that reached into the harness spends it, and
 * is out of fuel like any other: were that a fault, code could choose not to be graded.
 */
const OWN_FUEL = 2e9;
const OWN_FUEL_PER_BYTE = 5000;

/** One candidate in the realm. */
export function openPythonSession(request: EngineRequest, realm: RealmDriver): EngineSession {
  const { limits } = request;
  let loaded = false;

  const loadAnew = (): LoadFailure | null => {
    realm.rewind();
    loaded = true;
    const step = realm.step("load", loadText(request), limits.fuelInstructions);
    if (step.stopped !== null) return outcomeOfStop(step, limits);
    return step.reply === null || step.reply.byteLength === 0
      ? null
      : (outcomeOfReply(step, step.instructions, limits) as LoadFailure);
  };
  const own = (name: HarnessFunction, argument: string | null = null): StepResult =>
    realm.step(name, argument, OWN_FUEL + OWN_FUEL_PER_BYTE * (argument?.length ?? 0));
  const callOnce = (args: string, fuel: number): RawOutcome => {
    const prepared = own("prepare", args);
    if (prepared.stopped !== null) return spoil(prepared, fuel);
    const call = realm.step("call", null, fuel);
    if (call.stopped !== null) return spoil(call, fuel);
    return readResult(call, fuel);
  };
  const readResult = (call: StepResult, fuel: number): RawOutcome => {
    const encoded = realm.step("encode", null, limits.fuelInstructions);
    if (encoded.stopped !== null) return spoil(encoded, fuel);
    return outcomeOfReply(encoded, call.instructions, limits);
  };
  const spoil = (step: StepResult, fuel = limits.fuelInstructions): RawOutcome => {
    loaded = false;
    return outcomeOfStop(step, { ...limits, fuelInstructions: fuel });
  };
  const inCleanRealm = (args: string, fuel: number, watch: "watch_time" | "watch_space") => {
    const failure = loadAnew();
    loaded = false;
    if (failure !== null) return { outcome: failure as RawOutcome, instructions: null, space: null };
    for (const step of [() => own("prepare", args), () => own(watch)]) {
      const { stopped, ...facts } = step();
      if (stopped !== null)
        return { outcome: spoil({ ...facts, stopped }, fuel), instructions: null, space: null };
    }
    const call = realm.step("call", null, fuel);
    if (call.stopped !== null) return { outcome: spoil(call, fuel), instructions: null, space: null };
    const space = watch === "watch_space" ? readSpace(own("read_space")) : null;
    return { outcome: readResult(call, fuel), instructions: call.instructions, space };
  };

  return {
    load: async () => loadAnew(),
    async call(batch, fuel) {
      const outcomes: RawOutcome[] = [];
      for (const args of batch) {
        const failure = loaded ? null : loadAnew();
        outcomes.push(failure ?? callOnce(args, fuel));
      }
      return outcomes;
    },
    async measure(args, fuel): Promise<RawMeasurement> {
      const timed = inCleanRealm(args, fuel, "watch_time");
      if (timed.outcome.kind !== "returned")
        return { outcome: timed.outcome, timeInstructions: timed.instructions, spaceBytes: null };
      // Watching memory costs instructions of its own, which are not the candidate's.
      const watched = inCleanRealm(args, fuel * 20, "watch_space");
      return { outcome: timed.outcome, timeInstructions: timed.instructions, spaceBytes: watched.space };
    },
    dispose: () => undefined,
  };
}

function loadText(request: EngineRequest): string {
  const { source, entry, limits, seed } = request;
  return asciiJson({
    source,
    ...entry,
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
