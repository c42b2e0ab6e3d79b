import { createHash } from "node:crypto";
import {
  gradeCandidate,
  GraderFault,
  makeOracle,
  measureReference,
  measureStressFuel,
  type Grade,
  type Oracle,
} from "#graders";
import type { Problem } from "#problems";
import { SandboxFault, type Limits, type Sandbox } from "#sandbox";
import type { FoundCode } from "../answers/index.ts";
import { realmSeed } from "./realm-seed.ts";
import { rememberByKey } from "./remember.ts";

/** What candidates are run and judged with. */
export interface BenchOptions {
  readonly sandbox: Sandbox;
  readonly seed: number;
  readonly limits: Limits;
}

/** The code of one candidate. */
export type BenchCode = Pick<FoundCode, "language" | "source">;

/** Runs and judges one candidate. A fault, which is ours, becomes the verdict `not-graded`. */
export type Bench = (problem: Problem, code: BenchCode, claimText: string) => Promise<Grade>;

/**
 * Makes a bench. Candidates of a problem share its oracle, and those in a language the fuel for stress and the reference's counts; equal work is done once,
 * since it gives the same grade.
 */
export function makeBench(options: BenchOptions): Bench {
  const oracles = new Map<string, Oracle>();
  const oracleOf = (problem: Problem) => {
    const oracle = oracles.get(problem.id) ?? makeOracle(options, problem);
    oracles.set(problem.id, oracle);
    return oracle;
  };
  const fuelOnce = rememberByKey<Awaited<ReturnType<typeof measureStressFuel>>>();
  const referenceOnce = rememberByKey<Awaited<ReturnType<typeof measureReference>>>();
  const gradeOnce = rememberByKey<Grade>();

  async function grade(problem: Problem, code: BenchCode, claimText: string): Promise<Grade> {
    const { seed } = options;
    const { language } = code;
    const key = `${problem.id} ${language}`;
    const stressFuel = await fuelOnce(key, () => measureStressFuel(options, problem, language));
    const measure = () => referenceOnce(key, () => measureReference(options, problem, language));
    const oracle = oracleOf(problem);
    return options.sandbox.withSession(requestOf(options, problem, code), (session) =>
      gradeCandidate({ session, problem, seed, claimText, oracle, stressFuel, measureReference: measure }),
    );
  }
  return (problem, code, claimText) =>
    gradeOnce(keyOf(problem, code, claimText), () => grade(problem, code, claimText).catch(notGraded));
}

function requestOf({ seed, limits }: BenchOptions, { signature }: Problem, { language, source }: BenchCode) {
  const entry = { kind: signature.mode, name: signature.name[language] };
  return { language, source, entry, limits, seed: realmSeed(seed) };
}

function keyOf(problem: Problem, { language, source }: BenchCode, claimText: string): string {
  return createHash("sha256")
    .update(JSON.stringify([problem.id, language, source, claimText]))
    .digest("hex");
}

function notGraded(error: unknown): Grade {
  if (!(error instanceof SandboxFault || error instanceof GraderFault)) throw error;
  return gradeWithout({ kind: "not-graded", reason: "fault", message: error.message });
}

/** The grade of an answer of which nothing was run. */
export function gradeWithout(verdict: Extract<Grade["verdict"], { kind: "no-code" | "not-graded" }>): Grade {
  return { verdict, groups: [], complexity: null, efficiency: null, claims: { time: null, space: null } };
}
