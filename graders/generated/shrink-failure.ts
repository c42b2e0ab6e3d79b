import fc from "fast-check";
import { generatorOf } from "#problems";
import { failsAlike, wasStopped } from "../judging/failure-kind.ts";
import type { Found } from "./find-failure.ts";
import { isValid } from "./generate-inputs.ts";
import { judgeInputs } from "../judging/judge-inputs.ts";
import { writeArgs } from "../natural.ts";
import type { GradeJob } from "../step.ts";
import type { Failure } from "../verdict.ts";

// What shrinking may spend. A call that is stopped at a limit costs a clean realm, so it counts for many.
const MOST_INPUTS = 1000;
const INPUTS_PER_STOP = 40;
// A call that never ends need not be watched to the end each time; what comes out is called with all its fuel again.
const FUEL_DIVISOR = 20;

/**
 * Makes the input of a failure smaller, with real calls, as long as the candidate fails on it in the same way.
 * fast-check starts from the input's own path, so the result's seed and path make the smallest input again.
 */
export async function shrinkFailure(job: GradeJob, found: Found): Promise<Found> {
  const generator = generatorOf(job.problem);
  if (found.subject.generated === null || generator === null) return found;
  const { seed, path } = found.subject.generated;
  const attempts = limitAttempts((natural) => attempt(job, found, natural));
  const property = fc.asyncProperty(generator, attempts.passes);
  const { counterexample, counterexamplePath, numShrinks } = await fc.check(property, {
    seed,
    path,
    numRuns: 1,
  });
  attempts.throwFault();
  if (counterexample === null || counterexamplePath === null) return found;
  const subject = {
    ...found.subject,
    args: writeArgs(job.problem, counterexample[0]),
    generated: { seed, path: counterexamplePath, shrinks: numShrinks },
  };
  const [failure = null] = await judgeInputs(job, [subject]);
  return failure !== null && failsAlike(failure, found.failure) ? { subject, failure } : found;
}

interface Attempt {
  readonly fails: boolean;
  readonly spent: number;
}

async function attempt(job: GradeJob, found: Found, natural: readonly unknown[]): Promise<Attempt> {
  const args = writeArgs(job.problem, natural);
  if (!isValid(job.problem, args)) return { fails: false, spent: 0 };
  const [failure = null] = await judgeInputs(job, [{ ...found.subject, args }], shrinkingFuel(found.failure));
  const spent = wasStopped(failure) ? INPUTS_PER_STOP : 1;
  return { fails: failure !== null && failsAlike(failure, found.failure), spent };
}

function shrinkingFuel(failure: Failure): number | undefined {
  return failure.kind === "too-slow" ? Math.ceil(failure.fuelInstructions / FUEL_DIVISOR) : undefined;
}

/** The predicate for fast-check. When all is spent every input passes, which ends the shrinking; so does a fault. */
function limitAttempts(run: (natural: readonly unknown[]) => Promise<Attempt>) {
  const faults: unknown[] = [];
  let left = MOST_INPUTS;
  async function passes(natural: readonly unknown[]): Promise<boolean> {
    if (left <= 0 || faults.length > 0) return true;
    try {
      const { fails, spent } = await run(natural);
      left -= spent;
      return !fails;
    } catch (error) {
      // fast-check would take what is thrown for a failure of the candidate, and shrink it.
      faults.push(error);
      return true;
    }
  }
  function throwFault(): void {
    if (faults.length > 0) throw faults[0];
  }
  return { passes, throwFault };
}
