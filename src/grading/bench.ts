import { createHash } from "node:crypto";
import {
  entryPointOf,
  gradeCandidate,
  GraderFault,
  holdClaims,
  makeOracle,
  measureReference,
  measureSlow,
  measureStressFuel,
  type CodeGrade,
  type Grade,
  type GradeJob,
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
  /** Whether growth is measured, too, of what is too slow and nothing worse; a run measures right code alone. */
  readonly measuresSlow?: boolean;
}

/** The code of one candidate. */
export type BenchCode = Pick<FoundCode, "language" | "source">;

/** Runs and judges one candidate. A fault, which is ours, becomes the verdict `not-graded`. */
export type Bench = (problem: Problem, code: BenchCode) => Promise<CodeGrade>;

/**
 * Makes a bench. Candidates of a problem share its oracle, and those in a language the fuel for stress and the reference's
 * counts; equal work is done once, since it gives the same grade.
 */
export function makeBench(asked: BenchOptions): Bench {
  const options = { ...asked, sandbox: hidingSeed(asked.sandbox) };
  const oracles = new Map<string, Oracle>();
  const oracleOf = (problem: Problem) => {
    const oracle = oracles.get(problem.id) ?? makeOracle(options, problem);
    oracles.set(problem.id, oracle);
    return oracle;
  };
  const fuelOnce = rememberByKey<Awaited<ReturnType<typeof measureStressFuel>>>();
  const referenceOnce = rememberByKey<Awaited<ReturnType<typeof measureReference>>>();
  const gradeOnce = rememberByKey<CodeGrade>();

  async function grade(problem: Problem, code: BenchCode): Promise<CodeGrade> {
    const { seed } = options;
    const { language } = code;
    const key = `${problem.id} ${language}`;
    const stressFuel = await fuelOnce(key, () => measureStressFuel(options, problem, language));
    const measure = () => referenceOnce(key, () => measureReference(options, problem, language));
    const oracle = oracleOf(problem);
    const withJob = <Result>(use: (job: GradeJob) => Promise<Result>) =>
      options.sandbox.withSession(requestOf(options, problem, code), (session) =>
        use({ session, problem, language, seed, oracle, stressFuel, measureReference: measure }),
      );
    const graded = await withJob(gradeCandidate);
    if (options.measuresSlow !== true || graded.verdict.kind !== "too-slow") return graded;
    return { ...graded, ...(await withJob(measureSlow)) };
  }
  return (problem, code) => gradeOnce(keyOf(problem, code), () => grade(problem, code).catch(notGraded));
}

/** What the sandbox is asked to run a candidate. */
export function requestOf(
  { seed, limits }: Pick<BenchOptions, "seed" | "limits">,
  { signature }: Problem,
  { language, source }: BenchCode,
) {
  return { language, source, entry: entryPointOf(signature, language), limits, seed };
}

/** No realm is given the seed of the inputs; a reference's neither, or equal code would not cost the same to the digit. */
export function hidingSeed(sandbox: Pick<Sandbox, "withSession">): Pick<Sandbox, "withSession"> {
  return {
    withSession: (request, use) => sandbox.withSession({ ...request, seed: realmSeed(request.seed) }, use),
  };
}

function keyOf(problem: Problem, { language, source }: BenchCode): string {
  return createHash("sha256")
    .update(JSON.stringify([problem.id, language, source]))
    .digest("hex");
}

function notGraded(error: unknown): CodeGrade {
  if (!(error instanceof SandboxFault || error instanceof GraderFault)) throw error;
  const { message } = error;
  const verdict = { kind: "not-graded", reason: "fault", message } as const;
  return { verdict, groups: [], complexity: null, efficiency: null };
}

/** What a reply says of its code, held against what was measured of it; other prose about equal code runs nothing again. */
export function withClaims(grade: CodeGrade, problem: Problem, claimText: string): Grade {
  const { verdict, complexity } = grade;
  if (verdict.kind === "not-graded") return gradeWithout(verdict);
  return { ...grade, claims: holdClaims(claimText, complexity, problem) };
}

/** The grade of an answer of which nothing was run. */
export function gradeWithout(verdict: Extract<Grade["verdict"], { kind: "no-code" | "not-graded" }>): Grade {
  return { verdict, groups: [], complexity: null, efficiency: null, claims: { time: null, space: null } };
}
