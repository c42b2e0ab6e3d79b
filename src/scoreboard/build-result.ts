import { createHash } from "node:crypto";
import type { Verdict } from "#graders";
import type { GradedAnswer } from "../grade-answers.ts";
import { candidateFile } from "./candidate-file.ts";
import { recordedReplay } from "./replay-command.ts";
import { resultSchema, type Result } from "./result-schema.ts";

/** One graded answer as it stands in a scoreboard. Keys stand in the order of the schema, since parsing writes them so. */
export function buildResult(graded: GradedAnswer, isShipped: boolean): Result {
  const { answer, extraction, grade, reply = null } = graded;
  const { model, problem, language = null, sample, attempt = 1 } = answer;
  const common = { model, problem, language, sample, attempt, reply, ...grade };
  if (extraction.kind === "no-code")
    return resultSchema.parse({ ...common, extraction: null, candidate: null, replay: null });
  const { kind: _kind, source, ...found } = extraction;
  const candidate = { file: candidateFile(answer, found.language), sha256: digestOf(source) };
  const replay = isReplayable(grade.verdict) ? recordedReplay(answer, isShipped) : null;
  return resultSchema.parse({ ...common, extraction: found, candidate, replay });
}

/** SHA-256 of a text as UTF-8, hex. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function isReplayable({ kind }: Verdict): boolean {
  return kind !== "accepted" && kind !== "no-code" && kind !== "not-graded";
}
