import type { Problem } from "#problems";
import { DEFAULT_LIMITS, type Language, type Limits, openSandbox, type Sandbox } from "#sandbox";
import { gradeAnswers, type GradedAnswer } from "./grade-answers.ts";

/** One reply to one problem. */
export interface GradeAnswerOptions {
  readonly problem: Problem;
  /** The reply as it came, prose and fences included, or code alone. */
  readonly response: string;
  /** The language that was asked for; default: whichever is found. */
  readonly language?: Language | undefined;
  /** With two workers; default one that is opened and closed, which takes some 0.3 s. */
  readonly sandbox?: Sandbox | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  readonly limits?: Limits | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Grades one reply: finds its code, runs it, judges it, measures its growth, and holds it to what it claims. What the
 * candidate does is data; throws only where nothing can be graded at all.
 *
 * @example
 * const problems = await loadProblems(shippedProblems());
 * const problem = findProblem(problems, "lru-cache");
 * const { grade } = await gradeAnswer({ problem, response: "class LRUCache: ..." });
 * console.log(grade.verdict.kind);
 */
export async function gradeAnswer(options: GradeAnswerOptions): Promise<GradedAnswer> {
  const { problem, response, language, seed = 1, limits = DEFAULT_LIMITS, signal } = options;
  const { sandbox = await openSandbox({ workers: 2 }) } = options;
  const answer = { model: "", problem: problem.id, sample: 0, response, language };
  try {
    const task = { answers: [answer], problems: [problem], sandbox, seed, limits, jobs: 1 };
    const [graded] = await gradeAnswers(signal === undefined ? task : { ...task, signal });
    return graded as GradedAnswer;
  } finally {
    if (options.sandbox === undefined) await sandbox.close();
  }
}
