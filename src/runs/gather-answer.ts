import type { Place } from "../answers/index.ts";
import { readPrompts, type Failure, type Prompt, type Reply } from "../replies/index.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import type { RunView } from "./view-run.ts";
import { readCandidate } from "./read-candidate.ts";
import { RunError } from "./run-error.ts";

/** All that a run holds of one answer; null is what it does not hold, for a reason that is among `missing`. */
export interface WholeAnswer {
  readonly place: Place;
  readonly prompt: Prompt | null;
  readonly reply: Reply | null;
  readonly failures: readonly Failure[];
  /** As it was graded. */
  readonly code: string | null;
  readonly result: Result | null;
  /** Whether the result's time is that of one operation; null: not known. */
  readonly per: "call" | "operation" | null;
  /** For people. */
  readonly missing: readonly string[];
}

/** Gathers all that a run holds of one answer. */
export async function gatherAnswer(run: RunView, place: Place): Promise<WholeAnswer> {
  const result = run.resultAt(place);
  const reply = await run.replyAt(place);
  const failures = run.failuresAt(place);
  const prompt = await promptOf(run, reply?.promptHash ?? result?.reply?.promptHash ?? null);
  const { code, why } = await codeOf(run.folder, result);
  const missing = [...whyNoReply(run, reply), ...whyNoResult(run, result), ...why];
  const per = run.perOf(place.problem);
  return { place, prompt, reply, failures, code, result, per, missing };
}

async function promptOf({ folder }: RunView, hash: string | null): Promise<Prompt | null> {
  const prompts = hash === null ? null : await readPrompts(folder);
  if (hash === null || prompts === null) return null;
  try {
    return (await prompts.get(hash)) ?? null;
  } finally {
    await prompts.close();
  }
}

async function codeOf(
  folder: string,
  result: Result | null,
): Promise<{ code: string | null; why: string[] }> {
  // Where there was none the verdict says so.
  if (result === null || result.candidate === null) return { code: null, why: [] };
  try {
    return { code: await readCandidate(folder, result), why: [] };
  } catch (error) {
    if (error instanceof RunError) return { code: null, why: [error.message] };
    throw error;
  }
}

function whyNoReply({ replies }: RunView, reply: Reply | null): string[] {
  if (reply !== null) return [];
  return replies === null
    ? ["the run is of recorded answers: the prompt and the reply are not kept in it"]
    : ["there is no reply: the same command asks for it again"];
}

function whyNoResult({ isGraded }: RunView, result: Result | null): string[] {
  if (result !== null) return [];
  return [
    isGraded
      ? "it is not in the scoreboard: the same command grades it"
      : "there is no scoreboard yet: the same command makes one",
  ];
}
