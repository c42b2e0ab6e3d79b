import type { Growth } from "#graders";
import type { Problem } from "#problems";
import { DEFAULT_LIMITS, type Language, type Limits, type Sandbox, type UntrustedSource } from "#sandbox";
import { makeBench } from "../grading/bench.ts";
import { findPackage } from "../package-root.ts";
import { fittedCurve, offBy } from "../report/growth-curve.ts";
import { digestOf } from "../scoreboard/build-result.ts";
import { PROBE_VERSION, type Probe, probeSchema } from "./probe-schema.ts";

/** One source, and what it is to solve. */
export interface ProbeOptions {
  readonly source: UntrustedSource;
  readonly language: Language;
  readonly problem: Problem;
  /** With two workers: the candidate keeps its own while the reference is asked. */
  readonly sandbox: Sandbox;
  readonly seed: number;
  readonly limits?: Limits;
}

/** Judges a source as grading does, to the digit, and measures how it grows where it is right, or too slow and nothing worse. */
export async function probeSource(options: ProbeOptions): Promise<Probe> {
  const { source, language, problem, sandbox, seed, limits = DEFAULT_LIMITS } = options;
  const grade = await makeBench({ sandbox, seed, limits, measuresSlow: true })(problem, { source, language });
  const { verdict, groups, complexity, efficiency } = grade;
  const { id, version, hash } = problem;
  return probeSchema.parse({
    schemaVersion: PROBE_VERSION,
    engine: { assay: findPackage().version, ...sandbox.versions },
    settings: { seed, limits },
    problem: { id, version, hash },
    language,
    sha256: digestOf(source),
    per: problem.complexity.per,
    ...{ verdict, groups, complexity, efficiency },
    predictions: complexity && {
      time: predictionsOf(complexity.time),
      space: predictionsOf(complexity.space),
    },
  });
}

function predictionsOf(growth: Growth): NonNullable<Probe["predictions"]>["time"] {
  const curve = fittedCurve(growth);
  return growth.points.map(({ size, cost }) => {
    const predicted = curve === null ? null : curve(size);
    if (predicted === null || !Number.isFinite(predicted)) return { predicted: null, off: null };
    const off = offBy(predicted, cost);
    return { predicted: rounded(predicted), off: off === null ? null : rounded(off) };
  });
}

// As in a fit: the last bits of a logarithm are no news.
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
