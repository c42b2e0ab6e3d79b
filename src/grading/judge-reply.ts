import type { Verdict } from "#graders";
import type { Problem } from "#problems";
import { claimText, extractCode, type Extraction, wantedOf } from "../answers/index.ts";
import { withLabel } from "../models/index.ts";
import type { Told } from "../asking/reply-writer.ts";
import type { Unit } from "../asking/unit.ts";
import type { GradedAnswer } from "../grade-answers.ts";
import type { Reply } from "../replies/index.ts";
import { gradeWithout, withClaims } from "./bench.ts";
import { gradeOnce, type KeptBench } from "./grade-once.ts";

export interface Judged {
  readonly graded: GradedAnswer;
  /** Whether the grade was there from an earlier run. */
  readonly cached: boolean;
}

/** Grades what asking came to. A reply that is no answer, or none at all, is "not graded" and leaves the denominator. */
export async function judgeReply(
  parts: KeptBench,
  problem: Problem,
  unit: Unit,
  told: Told,
): Promise<Judged> {
  if (told.kind === "none") return without(answerOf(unit, ""), verdictWithout(told));
  const { reply } = told;
  const answer = answerOf(unit, reply.response);
  const facts = factsOf(reply);
  const extraction = extractCode(reply.response, wantedOf(problem, unit));
  const unusable = unusableReply(reply, extraction);
  if (unusable !== null) return without(answer, unusable, facts);
  if (extraction.kind === "no-code")
    return { graded: { answer, extraction, grade: gradeWithout(extraction), reply: facts }, cached: false };
  const { grade: ofCode, cached } = await gradeOnce(parts, problem, extraction);
  const grade = withClaims(ofCode, problem, claimText(reply.response));
  return { graded: { answer, extraction, grade, reply: facts }, cached };
}

type NotGraded = Extract<Verdict, { kind: "not-graded" }>;

function without(answer: GradedAnswer["answer"], verdict: NotGraded, facts?: GradedAnswer["reply"]): Judged {
  const extraction: Extraction = { kind: "no-code", reason: verdict.message };
  const reply = facts === undefined ? {} : { reply: facts };
  return { graded: { answer, extraction, grade: gradeWithout(verdict), ...reply }, cached: false };
}

function verdictWithout({ error, message }: Extract<Told, { kind: "none" }>): NotGraded {
  return error === null
    ? { kind: "not-graded", reason: "not-asked", message }
    : { kind: "not-graded", reason: "model-error", message: withLabel(error, message) };
}

/** A reply that cannot be held against the model: what it would have answered is not known. */
function unusableReply(reply: Reply, extraction: Extraction): NotGraded | null {
  const notGraded = (reason: NotGraded["reason"], message: string): NotGraded => ({
    kind: "not-graded",
    reason,
    message,
  });
  const why = reply.finishReason === null ? "" : ` (${reply.finishReason})`;
  if (reply.finish === "refusal") return notGraded("refusal", `the model refused to answer${why}`);
  // Code that stands whole before the end came is an answer.
  const whole = extraction.kind === "code" && !extraction.truncated && extraction.how !== "unfenced";
  if (reply.finish === "length" && !whole)
    return notGraded("truncated", `the reply ended at the limit of tokens${why}; raise maxTokens`);
  if (reply.response.trim() === "") return notGraded("empty", `the reply is empty${why}`);
  // A service that broke off, or that does not say how it ended, may have kept the rest to itself.
  if (reply.finish === "other" && !whole)
    return notGraded("truncated", `the reply did not end of itself, as far as its provider tells${why}`);
  return null;
}

function answerOf({ model, problem, language, sample, attempt }: Unit, response: string) {
  return { model, problem, language, sample, attempt, response };
}

function factsOf({ modelVersion, finish, finishReason, usage, costUsd, promptHash }: Reply) {
  return { modelVersion, finish, finishReason, usage, costUsd, promptHash };
}
