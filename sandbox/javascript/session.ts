import { SandboxFault } from "../fault.ts";
import type { EngineRequest, EngineSession, RawMeasurement, RawOutcome } from "../worker/engine.ts";
import { openBehaviourRealm, type V8Host } from "./behaviour-realm.ts";
import { describeCandidate, type Candidate } from "./candidate.ts";
import { loadCandidate } from "./load-candidate.ts";
import { openMeteredRealm } from "./metered-realm.ts";
import { prepareSource } from "./prepare-source.ts";
import { openRunner, type Runner } from "./runner.ts";
import type { Quickjs } from "./quickjs/quickjs.ts";

/** Two of them, so that a measurement leaves the realm of the calls alone. */
export interface Machines {
  readonly calling: Quickjs;
  readonly measuring: Quickjs;
  readonly v8: V8Host;
}

/** One candidate in both engines. Only the session opened last may be used. */
export function openJavascriptSession(machines: Machines, request: EngineRequest): EngineSession {
  let runner: Runner | null = null;
  let candidate: Candidate | null = null;

  function loadedCandidate(): { runner: Runner; candidate: Candidate } {
    if (runner === null || candidate === null) throw new SandboxFault("call or measure before load");
    return { runner, candidate };
  }

  function load() {
    const prepared = prepareSource(request);
    if ("failure" in prepared) return prepared.failure;
    candidate = describeCandidate(request, prepared.source);
    const realms = {
      metered: openMeteredRealm(machines.calling, candidate),
      behaviour: openBehaviourRealm(candidate, machines.v8),
    };
    const failure = loadCandidate(candidate, realms.metered, realms.behaviour);
    if (failure !== null) {
      realms.behaviour.end();
      return failure;
    }
    runner = openRunner(realms, { candidate, backstop: machines.v8.backstop });
    return null;
  }

  function measure(args: string, fuelInstructions: number): RawMeasurement {
    const { candidate } = loadedCandidate();
    const realms = {
      metered: openMeteredRealm(machines.measuring, candidate),
      behaviour: openBehaviourRealm(candidate, machines.v8),
    };
    const once = openRunner(realms, { candidate, backstop: machines.v8.backstop });
    try {
      return once.measure(args, fuelInstructions);
    } finally {
      once.end();
    }
  }

  return {
    load: () => Promise.resolve().then(load),
    call: (batch, fuelInstructions): Promise<RawOutcome[]> =>
      Promise.resolve().then(() => loadedCandidate().runner.call(batch, fuelInstructions)),
    measure: (args, fuelInstructions) => Promise.resolve().then(() => measure(args, fuelInstructions)),
    dispose: () => runner?.end(),
  };
}
