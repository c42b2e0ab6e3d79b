import { checkArguments, makeRandom, ProblemError, type Problem } from "#problems";
import type { Context } from "../context.ts";

/**
 * Throws a `ProblemError` where a size of the probe is more than the statement allows: growth would be measured of inputs that
 * nobody gives, and the larger ones may be more than any machine holds.
 */
export function refuseProbe({ problem, sources }: Pick<Context, "problem" | "sources">): void {
  for (const size of ladderOf(problem))
    for (const [name, family] of Object.entries(problem.judge.families ?? {})) {
      const fault = faultIn(problem, () => family(sizesOf(problem, size), makeRandom(1)));
      if (fault === null) continue;
      const { file, line } = sources.judge(name);
      const about = `family ${JSON.stringify(name)} at ${size.toLocaleString("en")}`;
      throw new ProblemError(
        `${file}:${line}: ${about}, a size of complexity.probe, ${fault}; mend it, or lower "to" in complexity.probe of problem.yaml`,
      );
    }
}

function* ladderOf({ complexity: { probe } }: Problem): Generator<number> {
  for (let size = probe.from; size <= probe.to; size *= probe.factor) yield size;
}

function sizesOf({ complexity: { parameters, output } }: Problem, size: number): Record<string, number> {
  return Object.fromEntries(parameters.filter((name) => name !== output).map((name) => [name, size]));
}

function faultIn({ signature, judge }: Problem, make: () => readonly unknown[]): string | null {
  try {
    const natural = make();
    const mismatch = checkArguments(signature, natural);
    if (mismatch !== null) return `makes ${mismatch.path}: ${mismatch.note}`;
    const objection = judge.validate?.(...structuredClone(natural)) ?? null;
    return objection === null ? null : `makes what validate refuses: ${objection}`;
  } catch (error) {
    return `throws ${String(error)}`;
  }
}
