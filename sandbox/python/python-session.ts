import { SandboxFault } from "../fault.ts";
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

/** Fuel for our own steps, which read arguments; a candidate's own steps are held to its limits. */
const OWN_FUEL = 1e12;

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
      : (outcomeOfReply(step, 0) as LoadFailure);
  };
  const own = (name: HarnessFunction, argument: string | null = null): StepResult => {
    const step = realm.step(name, argument, OWN_FUEL);
    if (step.stopped === "fuel") throw new SandboxFault(`the harness's "${name}" ran out of fuel`);
    return step;
  };
  const callOnce = (args: string, fuel: number): RawOutcome => {
    const prepared = own("prepare", args);
    if (prepared.stopped !== null) return spoil(prepared);
    const call = realm.step("call", null, fuel);
    if (call.stopped !== null) return spoil(call, fuel);
    return readResult(call, fuel);
  };
  const readResult = (call: StepResult, fuel: number): RawOutcome => {
    const encoded = realm.step("encode", null, limits.fuelInstructions);
    if (encoded.stopped !== null) return spoil(encoded, fuel);
    const refused = call.refusedMemory || encoded.refusedMemory;
    return outcomeOfReply({ ...encoded, refusedMemory: refused }, call.instructions, limits);
  };
  const spoil = (step: StepResult, fuel = limits.fuelInstructions): RawOutcome => {
    loaded = false;
    return outcomeOfStop(step, { ...limits, fuelInstructions: fuel });
  };
  const inCleanRealm = (args: string, fuel: number, watch: "watch_time" | "watch_space") => {
    const failure = loadAnew();
    loaded = false;
    if (failure !== null) return { outcome: failure as RawOutcome, instructions: null, space: null };
    own("prepare", args);
    own(watch);
    const call = realm.step("call", null, fuel);
    if (call.stopped !== null) return { outcome: spoil(call, fuel), instructions: null, space: null };
    const space = watch === "watch_space" ? Number(textOf(own("read_space").reply)) : null;
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

function textOf(reply: ArrayBuffer | null): string {
  return reply === null ? "" : Buffer.from(reply).toString("latin1");
}
