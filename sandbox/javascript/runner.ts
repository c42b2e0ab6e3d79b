import type { Limits } from "../limits.ts";
import type { RawMeasurement, RawOutcome } from "../worker/engine.ts";
import type { BehaviourRealm } from "./behaviour-realm.ts";
import type { Loaded } from "./load-candidate.ts";
import { decidedByCount, mergeOutcome } from "./merge.ts";
import type { MeteredRealm } from "./metered-realm.ts";
import type { CallReport, RunReport } from "./quickjs/report.ts";
import { readOutcome } from "./told.ts";
import { V8Stopped } from "./v8/v8-realm.ts";

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

// Backstop only: V8 is far quicker than metered QuickJS, which has just done the same work.
const [V8_MILLIS, V8_MILLIS_A_GIGA] = [10_000, 2_000];

/**
 * A value can stand for V8's, and so can a RangeError, which tells of a size that QuickJS refuses and V8 is still busy
 * with. Any other error may only tell of something that QuickJS lacks.
 */
function canStand(saidByQuickjs: string): boolean {
  return saidByQuickjs.startsWith("=") || saidByQuickjs.startsWith('!{"type":"RangeError"');
}

export function openRunner({ metered, behaviour }: Realms, loaded: Loaded, limits: Limits): Runner {
  let v8IsLost = loaded === "quickjs";

  /** Calls in V8 alone, which nothing counts. */
  function callUncounted(batch: readonly string[]): RawOutcome[] {
    const said = behaviour.runAll(batch, { apart: true, timeoutMillis: V8_MILLIS });
    return said.map((text) => readOutcome(text, null, limits.outputBytes));
  }

  /** What V8 says of calls that QuickJS made; QuickJS's own words where V8 was stopped and they can stand for it. */
  function confirm(batch: readonly string[], { calls, jobs }: RunReport): string[] {
    const own = calls.map(({ text }) => text);
    if (v8IsLost) return own;
    const giga = calls.reduce((total, { cost }) => total + cost, 0) / 1e9;
    try {
      return behaviour.runAll(batch, {
        apart: jobs,
        timeoutMillis: Math.ceil(V8_MILLIS + giga * V8_MILLIS_A_GIGA),
      });
    } catch (error) {
      if (!(error instanceof V8Stopped) || !own.every(canStand)) throw error;
      v8IsLost = true;
      return own;
    }
  }

  function callSome(
    batch: readonly string[],
    how: { fuelInstructions: number; settled: boolean },
  ): { outcomes: RawOutcome[]; last: CallReport } {
    const report = metered.run(batch, how);
    const last = report.calls.at(-1) as CallReport;
    const decided = decidedByCount(last, limits, how.fuelInstructions);
    const open = decided === null ? report.calls : report.calls.slice(0, -1);
    const said = open.length === 0 ? [] : confirm(batch.slice(0, open.length), { ...report, calls: open });
    const outcomes = open.map((call, at) => mergeOutcome(call, said[at] as string, limits));
    // Both realms go together, so that both have seen the same calls.
    if (report.spoilt) behaviour.end();
    return { outcomes: decided === null ? outcomes : [...outcomes, decided], last };
  }

  function call(batch: readonly string[], fuelInstructions: number): RawOutcome[] {
    if (loaded === "v8") return callUncounted(batch);
    const outcomes: RawOutcome[] = [];
    while (outcomes.length < batch.length)
      outcomes.push(...callSome(batch.slice(outcomes.length), { fuelInstructions, settled: false }).outcomes);
    return outcomes;
  }

  function measure(args: string, fuelInstructions: number): RawMeasurement {
    if (loaded === "v8")
      return { outcome: callUncounted([args])[0] as RawOutcome, timeInstructions: null, spaceBytes: null };
    const { outcomes, last } = callSome([args], { fuelInstructions, settled: true });
    const outcome = outcomes[0] as RawOutcome;
    const counted = "cost" in outcome && outcome.cost !== null;
    return {
      outcome,
      timeInstructions: counted ? last.cost : null,
      spaceBytes: counted ? last.spaceBytes : null,
    };
  }

  return { call, measure, end: () => behaviour.end() };
}
