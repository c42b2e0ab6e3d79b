import fc from "fast-check";
import { VERDICTS, type Verdict } from "#graders";
import type { GradeEvent } from "../../../src/asking/grade-event.ts";
import type { Unit } from "../../../src/asking/unit.ts";
import { MODEL_ERRORS, type ModelErrorKind } from "../../../src/models/model-error.ts";
import type { Reply } from "../../../src/replies/reply.ts";

export function unitOf(changes: Partial<Unit> = {}): Unit {
  return { model: "a/model", problem: "median", language: "python", sample: 0, attempt: 1, ...changes };
}

/** A reply that cost half a cent, unless told otherwise. */
function replyTo(unit: Unit, changes: Partial<Reply> = {}): Reply {
  return {
    ...unit,
    key: "0".repeat(64),
    promptHash: "1".repeat(64),
    response: "the text of the reply",
    thinking: "the thinking",
    finish: "stop",
    finishReason: "stop",
    requestId: "req_1",
    modelVersion: "model-2026-01-01",
    usage: { inputTokens: 100, cachedInputTokens: 0, outputTokens: 50, reasoningTokens: 0 },
    costUsd: 0.005,
    batch: false,
    latencyMillis: 1200,
    tries: 1,
    at: "2026-01-02T03:04:05.000Z",
    ...changes,
  };
}

export const planned = (wanted: number, there = 0): GradeEvent => ({ kind: "planned", wanted, there });
export const asking = (unit: Unit): GradeEvent => ({ kind: "asking", unit });
export const callFailed = (
  unit: Unit,
  error: ModelErrorKind,
  message = `told: ${error}`,
  tries = 1,
): GradeEvent => ({ kind: "call-failed", unit, error, message, tries });
export const replied = (unit: Unit, changes: Partial<Reply> = {}, cached = false): GradeEvent => ({
  ...{ kind: "replied", unit, cached },
  reply: replyTo(unit, changes),
});
export const unanswered = (unit: Unit, error: ModelErrorKind | null): GradeEvent => ({
  ...{ kind: "unanswered", unit, error },
  message: "no reply came",
});
export const graded = (unit: Unit, verdict: Verdict["kind"] = "accepted", cached = false): GradeEvent => ({
  ...{ kind: "graded", unit, verdict, cached },
});
export const stopped = (model: string, error: ModelErrorKind | null, message: string): GradeEvent => ({
  ...{ kind: "model-stopped", model, error, message },
});
export const note = (message: string): GradeEvent => ({ kind: "note", message });

const errors = fc.constantFrom(...(Object.keys(MODEL_ERRORS) as ModelErrorKind[]));
const verdicts = fc.constantFrom(
  ...(Object.keys(VERDICTS) as Verdict["kind"][]).filter((kind) => kind !== "not-graded"),
);
const costs = fc.constantFrom(null, 0.25, 0.5);

/** All that can happen to one unit, in its order. */
function historyOf(unit: Unit): fc.Arbitrary<GradeEvent[]> {
  const failures = fc
    .array(errors, { maxLength: 3 })
    .map((kinds) => kinds.map((kind) => callFailed(unit, kind)));
  return fc.oneof(
    fc
      .tuple(failures, costs, verdicts)
      .map(([failed, costUsd, verdict]) => [
        asking(unit),
        ...failed,
        replied(unit, { costUsd }),
        graded(unit, verdict),
      ]),
    fc
      .tuple(verdicts, fc.boolean())
      .map(([verdict, cached]) => [replied(unit, {}, true), graded(unit, verdict, cached)]),
    fc
      .tuple(failures, fc.option(errors))
      .map(([failed, error]) => [
        asking(unit),
        ...failed,
        unanswered(unit, error),
        graded(unit, "not-graded"),
      ]),
    fc.option(errors).map((error) => [unanswered(unit, error), graded(unit, "not-graded")]),
  );
}

const units = fc
  .tuple(
    fc.constantFrom("a/one", "a/two", "b/模型"),
    fc.constantFrom("median", "other"),
    fc.nat(4),
    fc.boolean(),
  )
  .map(([model, problem, sample, second]) => unitOf({ model, problem, sample, attempt: second ? 2 : 1 }));

/** What happens to each of several units. */
export const histories = fc
  .uniqueArray(units, { selector: (unit) => JSON.stringify(unit), maxLength: 20 })
  .chain((all) => fc.tuple(...all.map(historyOf)));

/** Histories as one, each in its own order; `picks` says whose turn it is. */
export function interleave(all: readonly (readonly GradeEvent[])[], picks: readonly number[]): GradeEvent[] {
  const left = all.filter((own) => own.length > 0).map((own) => [...own]);
  const events: GradeEvent[] = [];
  for (let turn = 0; left.length > 0; turn += 1) {
    const at = (picks[turn % Math.max(1, picks.length)] ?? 0) % left.length;
    events.push(left[at]?.shift() as GradeEvent);
    if (left[at]?.length === 0) left.splice(at, 1);
  }
  return events;
}
