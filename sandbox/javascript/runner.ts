import type { RawMeasurement, RawOutcome } from "../worker/engine.ts";
import type { BehaviourRealm } from "./behaviour-realm.ts";
import type { Candidate } from "./candidate.ts";
import { decidedByCount, mergeOutcome } from "./merge.ts";
import type { MeteredRealm } from "./metered-realm.ts";
import { outcomeOfStop } from "./outcome-of-stop.ts";
import type { CallReport, RunReport } from "./quickjs/report.ts";
import { allowanceFor, type V8Backstop } from "./v8/v8-backstop.ts";

/** A loaded candidate that can be called. */
export interface Runner {
  call(batch: readonly string[], fuelInstructions: number): RawOutcome[];
  measure(args: string, fuelInstructions: number): RawMeasurement;
  end(): void;
}

export interface Realms {
  readonly metered: MeteredRealm;
  readonly behaviour: BehaviourRealm;
}

interface RunnerOptions {
  readonly candidate: Candidate;
  readonly backstop: V8Backstop;
}

export function openRunner({ metered, behaviour }: Realms, options: RunnerOptions): Runner {
  const { candidate, backstop } = options;
  const { limits } = candidate;
  let lost: RawOutcome | null = null;

  /** V8's outcomes; once it was stopped on the second try, the candidate's own for that, and V8 is not asked again. */
  function askV8(calls: number, ask: () => RawOutcome[]): RawOutcome[] {
    try {
      if (lost === null) return ask();
    } catch (error) {
      lost = outcomeOfStop(error, candidate);
    }
    return Array.from({ length: calls }, () => lost as RawOutcome);
  }

  /** What V8 says of calls that QuickJS made, with QuickJS's costs. */
  function confirm(batch: readonly string[], { calls, jobs }: RunReport): RawOutcome[] {
    const counted = calls.reduce((total, { cost }) => total + cost, 0);
    const readings = { load: metered.loadReadings(), calls: calls.map((call) => call.readings) };
    const how = { apart: jobs, allowance: allowanceFor(backstop, counted), readings };
    return askV8(calls.length, () => {
      const said = behaviour.runAll(batch, how);
      return calls.map((call, at) => mergeOutcome(call, said[at] as string, limits));
    });
  }

  function callSome(
    batch: readonly string[],
    how: { fuelInstructions: number; settled: boolean },
  ): { outcomes: RawOutcome[]; last: CallReport } {
    const report = metered.run(batch, how);
    const last = report.calls.at(-1) as CallReport;
    const decided = decidedByCount(last, limits, how.fuelInstructions);
    const open = decided === null ? report.calls : report.calls.slice(0, -1);
    const outcomes =
      open.length === 0 ? [] : confirm(batch.slice(0, open.length), { ...report, calls: open });
    // Both realms go together, so that both have seen the same calls.
    if (report.spoilt) behaviour.end();
    return { outcomes: decided === null ? outcomes : [...outcomes, decided], last };
  }

  function call(batch: readonly string[], fuelInstructions: number): RawOutcome[] {
    const outcomes: RawOutcome[] = [];
    while (outcomes.length < batch.length) {
      const end = candidate.kind === "program" ? outcomes.length + 1 : undefined;
      const some = batch.slice(outcomes.length, end);
      outcomes.push(...callSome(some, { fuelInstructions, settled: false }).outcomes);
    }
    return outcomes;
  }

  function measure(args: string, fuelInstructions: number): RawMeasurement {
    const { outcomes, last } = callSome([args], { fuelInstructions, settled: true });
    const outcome = outcomes[0] as RawOutcome;
    const counted = "cost" in outcome && outcome.cost !== null;
    return {
      outcome,
      timeInstructions: counted ? last.cost : null,
      ...(counted ? { sortInstructions: last.sorts } : {}),
      spaceBytes: counted ? last.spaceBytes : null,
    };
  }

  return { call, measure, end: () => behaviour.end() };
}
