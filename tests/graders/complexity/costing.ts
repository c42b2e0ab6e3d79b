import type { ComplexityRequirement, Problem, Type } from "#problems";
import type { Measurement, Outcome } from "#sandbox";
import { isList, type Value } from "#values";
import { probeComplexity } from "../../../graders/complexity/probe.ts";
import { fakeProblem, INT, listOf } from "../support/fake-problem.ts";

/** What a call on a list of some length does and costs, where it is not one instruction for the answer 0. */
export type Cost = (length: number, args: readonly Value[]) => Partial<Measurement>;

export function lengthOf(args: readonly Value[]): number {
  const [items = null] = args;
  return isList(items) ? items.length : 0;
}

/** A problem of one list, with two families. */
export function problemWith(
  requirement: Partial<ComplexityRequirement> = {},
  judge: Problem["judge"] = {},
): Problem {
  const families = {
    "b random": ({ n = 0 }, random: { int(min: number, max: number): number }) => [
      Array.from({ length: n }, () => random.int(0, 9)),
    ],
    "a zeros": ({ n = 0 }) => [Array.from({ length: n }, () => 0)],
  };
  const complexity = {
    ...fakeProblem().complexity,
    probe: { from: 16, to: 4096, factor: 4 },
    ...requirement,
  };
  return fakeProblem({ complexity, judge: { families, ...judge } });
}

/** The same, with lists of up to a length. */
export function upTo(maxLength: number): Problem {
  const problem = problemWith();
  const type = { ...listOf(INT), maxLength } as Type;
  return { ...problem, signature: { ...problem.signature, parameters: [{ name: "items", type }] } };
}

export function sessionCosting(cost: Cost) {
  const asked: (readonly Value[])[] = [];
  const measure = async (args: readonly Value[]): Promise<Measurement> => {
    asked.push(args);
    const outcome: Outcome = { kind: "returned", value: 0n, cost: 1 };
    return { outcome, timeInstructions: 1, spaceBytes: 0, ...cost(lengthOf(args), args) };
  };
  return { asked, measure };
}

export const OUT_OF_FUEL: Partial<Measurement> = { outcome: { kind: "out-of-fuel", fuelInstructions: 1e6 } };

export type Judge = (args: readonly Value[], outcome: Outcome) => Promise<string | null>;

/** Probes with a million instructions a call. */
export async function probe(cost: Cost, problem = problemWith(), judge: Judge = async () => null) {
  const session = sessionCosting(cost);
  const result = await probeComplexity({ session, problem, seed: 7, judge, fuelInstructions: 1e6 });
  const complexity = result.kind === "measured" ? result.complexity : null;
  return { result, complexity, asked: session.asked };
}
