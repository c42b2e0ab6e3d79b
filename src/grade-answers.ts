import type { Grade } from "#graders";
import { findProblem, type Problem } from "#problems";
import { DEFAULT_LIMITS, type Limits, type Sandbox } from "#sandbox";
import {
  claimText,
  comparePlaces,
  extractCode,
  type Answer,
  type Extraction,
  wantedOf,
} from "./answers/index.ts";
import { type Bench, gradeWithout, makeBench, withClaims } from "./grading/bench.ts";
import { gradeOnce } from "./grading/grade-once.ts";
import type { GradeStore } from "./grading/grade-store.ts";
import type { ReplyFacts } from "./scoreboard/result-schema.ts";
import { mapConcurrently } from "./grading/map-concurrently.ts";

export interface GradeAnswersOptions {
  readonly answers: readonly Answer[];
  readonly problems: readonly Problem[];
  /** Needs one worker more than `jobs`: a candidate may hold its own while the reference is asked. */
  readonly sandbox: Sandbox;
  /** Seeds generated inputs and randomness inside the sandbox; default 1. */
  readonly seed?: number;
  readonly limits?: Limits;
  /** How many candidates are graded at once; changes no result. Default 2. */
  readonly jobs?: number;
  /** Called as each answer is graded, in no certain order. */
  readonly onResult?: (graded: GradedAnswer) => void | Promise<void>;
  /** Grades of earlier calls, by which nothing is graded twice; default none. Versions: of what grades. */
  readonly kept?: { readonly grades: GradeStore; readonly versions: Readonly<Record<string, string>> };
  /** Ends the work early: what it gives as its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** An answer, what was found in it, and its grade. */
export interface GradedAnswer {
  readonly answer: Answer;
  readonly extraction: Extraction;
  readonly grade: Grade;
  /** What is known of the reply; absent for recorded answers, and where none came. */
  readonly reply?: ReplyFacts;
}

/**
 * Grades recorded answers: extract, run, judge. Results stand in the order of model, problem, language and sample. Throws a
 * `ProblemError` for an answer to an unknown problem before anything is run.
 */
export async function gradeAnswers(options: GradeAnswersOptions): Promise<GradedAnswer[]> {
  const {
    answers,
    problems,
    sandbox,
    seed = 1,
    limits = DEFAULT_LIMITS,
    jobs = 2,
    onResult,
    signal,
    kept,
  } = options;
  const tasks = answers
    .toSorted(comparePlaces)
    .map((answer) => ({ answer, problem: findProblem(problems, answer.problem) }));
  const bench = makeBench({ sandbox, seed, limits });
  const runAndJudge: Bench = async (problem, code) => {
    if (kept === undefined) return bench(problem, code);
    const ground = { versions: kept.versions, seed, limits };
    return (await gradeOnce({ bench, grades: kept.grades, ground }, problem, code)).grade;
  };
  return mapConcurrently(tasks, jobs, async ({ answer, problem }) => {
    signal?.throwIfAborted();
    const extraction = extractCode(answer.response, wantedOf(problem, answer));
    const grade =
      extraction.kind === "no-code"
        ? gradeWithout(extraction)
        : withClaims(await runAndJudge(problem, extraction), problem, claimText(answer.response));
    signal?.throwIfAborted();
    const graded = { answer, extraction, grade };
    await onResult?.(graded);
    return graded;
  });
}
