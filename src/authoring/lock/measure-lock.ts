import { findReferenceFor, measureReference, measureStressFuel } from "#graders";
import type { Case, Problem, Solution } from "#problems";
import { DEFAULT_LIMITS, type Sandbox } from "#sandbox";
import { hidingSeed } from "../../grading/bench.ts";
import { openWorkbench, type Workbench } from "../workbench.ts";
import { countingVersions, type Costs, type Lock } from "./lock.ts";

/** Measures what `lock.json` of a problem says. The same problem and engine give the same, on any machine. */
export async function measureLock(sandbox: Sandbox, problem: Problem, seed: number): Promise<Lock> {
  const bench = openWorkbench(sandbox, problem, seed);
  const python = await costsOf(sandbox, bench, "python");
  const javascript = await costsOf(sandbox, bench, "javascript");
  return {
    lockVersion: 1,
    problem: problem.hash,
    engine: countingVersions(sandbox.versions),
    seed,
    costs: { ...(python && { python }), ...(javascript && { javascript }) },
  };
}

async function costsOf(
  bare: Sandbox,
  bench: Workbench,
  language: "python" | "javascript",
): Promise<Costs | null> {
  const { problem, seed } = bench;
  const reference = findReferenceFor(problem, language);
  if (reference === undefined) return null;
  const options = { sandbox: hidingSeed(bare), limits: DEFAULT_LIMITS, seed };
  const points = (await measureReference(options, problem, language)) ?? [];
  return {
    reference: reference.file,
    cases: {
      examples: await totalOf(bench, reference, problem.examples),
      hidden: await totalOf(bench, reference, problem.hidden),
    },
    stressFuel: { ...(await measureStressFuel(options, problem, language)) },
    probe: points.map(({ size, cost, family }) => ({ size: { ...size }, instructions: cost, family })),
  };
}

async function totalOf(
  bench: Workbench,
  reference: Solution,
  cases: readonly Case[],
): Promise<number | null> {
  const outcomes = await bench.withJob(reference, async ({ session }) => {
    const failure = await session.load();
    return failure === null ? session.call(cases.map(({ args }) => args)) : [failure];
  });
  const costs = outcomes.map((outcome) => ("cost" in outcome ? outcome.cost : null));
  return costs.some((cost) => cost === null)
    ? null
    : costs.reduce<number>((total, cost) => total + (cost ?? 0), 0);
}
