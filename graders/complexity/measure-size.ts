import { checkArguments, makeRandom, toArguments, type Family, type Problem } from "#problems";
import type { Measurement, Outcome, RaisedError, Session } from "#sandbox";
import type { Value } from "#values";
import { runAuthorCode } from "../fault.ts";
import { countScalars } from "./count-scalars.ts";
import type { ProbeFuel } from "./probe-fuel.ts";

export interface ProbeRequest<Failure> {
  readonly session: Pick<Session, "measure">;
  readonly problem: Problem;
  readonly seed: number;
  /** Judges an answer like that of any other test: code that does less when probed is wrong. */
  readonly judge: (args: readonly Value[], outcome: Outcome, family: string) => Promise<Failure | null>;
  /** For one call; default: an eighth of what the whole probe may spend. */
  readonly fuelInstructions?: number;
  /** For all calls together; default: 2e9. */
  readonly budgetInstructions?: number;
}

export type Size = Readonly<Record<string, number>>;
export type NamedFamily = readonly [name: string, family: Family<readonly unknown[]>];

/** What one family of input cost at one size. */
export interface Measured {
  readonly family: string;
  readonly size: Size;
  readonly measurement: Measurement;
}

/** What came of one size. `refused`: outside the ladder its families make no valid input there, or the candidate gives none back. */
export type Rung<Failure> =
  | { readonly kind: "reached"; readonly measured: readonly Measured[] }
  | { readonly kind: "out-of-fuel" }
  | { readonly kind: "refused" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Measures the candidate on the input of each family at one size, and judges what it answers. */
export async function measureSize<Failure>(
  request: ProbeRequest<Failure>,
  families: readonly NamedFamily[],
  size: Size,
  fuel: ProbeFuel,
): Promise<Rung<Failure>> {
  const measured: Measured[] = [];
  for (const family of families) {
    const args = argumentsOf(request, family, size);
    if (args === null) return { kind: "refused" };
    const measurement = await fuel.spend((limit) => request.session.measure(args, limit));
    if (measurement === null || measurement.outcome.kind === "out-of-fuel") return { kind: "out-of-fuel" };
    if (isExcused(request.problem, size, measurement.outcome)) return { kind: "refused" };
    const failure = await request.judge(args, measurement.outcome, family[0]);
    if (failure !== null) return { kind: "failed", failure };
    measured.push({ family: family[0], size: withOutput(request.problem, size, measurement), measurement });
  }
  return { kind: "reached", measured };
}

/** Judges calls at one size with all the fuel that is left; the first failure, or null, also where a problem does not ask for so large an input. */
export async function judgeWithRest<Failure>(
  request: ProbeRequest<Failure>,
  families: readonly NamedFamily[],
  size: Size,
  fuel: ProbeFuel,
): Promise<Failure | null> {
  if (!isPromised(request.problem, size) && !isBounded(request.problem)) return null;
  for (const family of families) {
    const args = argumentsOf(request, family, size);
    if (args === null) return null;
    const measurement = await fuel.spendRest((limit) => request.session.measure(args, limit));
    if (measurement === null) return null;
    const failure = await request.judge(args, measurement.outcome, family[0]);
    if (failure !== null) return failure;
  }
  return null;
}

function argumentsOf<Failure>(
  { problem, seed }: ProbeRequest<Failure>,
  [name, family]: NamedFamily,
  size: Size,
): Value[] | null {
  const make = () => family(size, makeRandom(seed));
  if (isPromised(problem, size))
    return runAuthorCode(problem, `the family "${name}"`, () => toArguments(problem.signature, make()));
  try {
    const natural = make();
    return isValid(problem, natural) ? toArguments(problem.signature, natural) : null;
  } catch {
    return null;
  }
}

// Within `probe` a family that fails is its author's mistake; smaller and larger inputs nobody promised.
function isPromised({ complexity: { probe } }: Problem, size: Size): boolean {
  return Object.values(size).every((each) => each >= probe.from && each <= probe.to);
}

/**
 * Whether a candidate need not answer: below the ladder, where a problem states no bounds, or where what is deep or large is too much for the
 * engine. An input within the bounds that a problem states may be asked of anyone, and who raises there is wrong.
 */
function isExcused(problem: Problem, size: Size, outcome: Outcome): boolean {
  if (outcome.kind === "returned" || isPromised(problem, size)) return false;
  const { from } = problem.complexity.probe;
  const isSmall = Object.values(size).some((each) => each < from);
  return isSmall || outcome.kind !== "raised" || isOverflow(outcome.error) || !isBounded(problem);
}

// As Python says it, and as JavaScript does in the words of V8.
function isOverflow({ type, message }: RaisedError): boolean {
  return (
    ["RecursionError", "MemoryError"].includes(type) ||
    (type === "RangeError" && message === "Maximum call stack size exceeded")
  );
}

/** Whether a problem states how long something is at most; Infinity is null in JSON. */
function isBounded({ signature }: Problem): boolean {
  return /"maxLength":\d/.test(JSON.stringify([signature.parameters, signature.methods]));
}

function isValid({ signature, judge }: Problem, args: readonly unknown[]): boolean {
  if (checkArguments(signature, args) !== null) return false;
  return (judge.validate?.(...structuredClone(args)) ?? null) === null;
}

function withOutput({ complexity }: Problem, size: Size, { outcome }: Measurement): Size {
  if (complexity.output === undefined) return size;
  const { output, parameters } = complexity;
  const count = outcome.kind === "returned" ? Math.max(1, countScalars(outcome.value)) : 1;
  return Object.fromEntries(parameters.map((name) => [name, name === output ? count : (size[name] ?? 1)]));
}
