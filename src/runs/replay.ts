import { isDeepStrictEqual } from "node:util";
import { entryPointOf, gotOf, judgeLoading, makeStressInputs, type Got } from "#graders";
import type { Problem } from "#problems";
import { asUntrusted, type Limits, type Outcome, type Sandbox, type Session } from "#sandbox";
import { decodeValue, type Value } from "#values";
import { type Counterexample, counterexampleOf } from "../scoreboard/counterexample-of.ts";
import { realmSeed } from "../grading/realm-seed.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import { RunError } from "./run-error.ts";

/** What is run again. */
export interface ReplayRequest {
  readonly result: Result;
  /** The candidate's code, as it was graded. */
  readonly source: string;
  readonly problem: Problem;
  readonly seed: number;
  readonly limits: Limits;
  readonly sandbox: Sandbox;
}

/** How it went this time. */
export interface Replay {
  /** Null where loading the source, and not the call, failed. */
  readonly args: readonly Value[] | null;
  readonly got: Got;
  /** Instructions spent, all that it was given where it was stopped by fuel; null: not counted. */
  readonly cost: number | null;
  /** Whether it is what was recorded. */
  readonly same: boolean;
}

/** Runs the counterexample of a result once more in a clean session. Throws a `RunError` where there is none. */
export async function replay(request: ReplayRequest): Promise<Replay> {
  const { result, source, problem, seed, limits, sandbox } = request;
  if (result.extraction === null || result.replay === null)
    throw new RunError(`the answer was ${result.verdict.kind}: there is no counterexample to run again`);
  const { language } = result.extraction;
  const entry = entryPointOf(problem.signature, language);
  const args = argumentsOf(request);
  const candidate = { language, source: asUntrusted(source), entry, limits, seed: realmSeed(seed) };
  return sandbox.withSession(candidate, (session) => runAgain(session, request, args));
}

async function runAgain(session: Session, { result, limits }: ReplayRequest, args: readonly Value[] | null) {
  const loading = await session.load();
  if (loading !== null) {
    const same = isDeepStrictEqual(judgeLoading(loading), result.verdict);
    return describe(null, loading, same);
  }
  if (args === null) throw new RunError("the source failed to load when it was graded, and loads now");
  const [outcome] = (await session.call([args], fuelFor(result, limits))) as [Outcome];
  return describe(args, outcome, isDeepStrictEqual(gotOf(outcome), counterexampleOf(result.verdict)?.got));
}

function describe(args: readonly Value[] | null, outcome: Outcome, same: boolean): Replay {
  return { args, got: gotOf(outcome), cost: costOf(outcome), same };
}

function costOf(outcome: Outcome): number | null {
  if (outcome.kind === "out-of-fuel") return outcome.fuelInstructions;
  return "cost" in outcome ? outcome.cost : null;
}

// A call that ended by itself ends the same way with more fuel; stress is given more than the usual limit.
const AMPLE_FUEL_FACTOR = 250;

function fuelFor({ verdict }: Result, { fuelInstructions }: Limits): number {
  return verdict.kind === "too-slow" ? verdict.fuelInstructions : fuelInstructions * AMPLE_FUEL_FACTOR;
}

function argumentsOf(request: ReplayRequest): readonly Value[] | null {
  const counterexample = counterexampleOf(request.result.verdict);
  if (counterexample === null) return null;
  const args = counterexample.args?.map(decodeValue) ?? longArguments(counterexample, request);
  if (args !== undefined) return args;
  throw new RunError(
    "the input was too long to be kept, and is no test or stress input that can be made again",
  );
}

function longArguments({ group, caseId }: Counterexample, { problem, seed }: ReplayRequest) {
  if (group === "stress")
    return makeStressInputs(problem, seed).find(({ family }) => family === caseId)?.args;
  return [...problem.examples, ...problem.hidden].find(({ id }) => id === caseId)?.args;
}
