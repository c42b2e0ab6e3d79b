import { PassThrough } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type GradeEvent, warning } from "../../../../src/asking/grade-event.ts";
import { eventRecordSchema } from "../../../../src/cli/screen/event-record.ts";
import { openScreen } from "../../../../src/cli/screen/open-screen.ts";
import { anyText } from "../../support/any-text.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { histories, note, planned, replied, stopped, unitOf } from "../../support/grade-events.ts";

function linesOf(events: readonly GradeEvent[]): string[] {
  const stream = new PassThrough({ encoding: "utf8" });
  const { clock } = fakeClock();
  const screen = openScreen({
    ...{ mode: "jsonl", models: [], clock },
    stream: stream as unknown as NodeJS.WriteStream,
  });
  events.forEach((event) => screen.event(event));
  screen.end();
  return ((stream.read() ?? "") as string).split("\n").slice(0, -1);
}

const others: readonly GradeEvent[] = [
  planned(9, 3),
  note("a line"),
  warning("a torn line was cut off"),
  stopped("a/model", "bad-key", "no such key"),
  stopped("a/model", null, "the budget is spent"),
  { kind: "batch", model: "a/model", message: "1 of 9" },
];

test("every event is one line of the schema, numbered without a gap", () => {
  fc.assert(
    fc.property(histories, (all) => {
      const events = [...others, ...all.flat()];
      const records = linesOf(events).map((line) => eventRecordSchema.parse(JSON.parse(line)));
      expect(records.map(({ seq }) => seq)).toEqual(events.map((_, at) => at));
      expect(records.map(({ kind }) => kind)).toEqual(events.map(({ kind }) => kind));
    }),
  );
});

test("a reply's facts are told, and its text is left out", () => {
  const [line = ""] = linesOf([replied(unitOf({ sample: 3 }))]);
  expect(line).not.toMatch(/the text of the reply|the thinking/);
  expect(JSON.parse(line)).toEqual({
    ...{ seq: 0, millis: 0, kind: "replied", cached: false },
    ...{ model: "a/model", problem: "median", language: "python", sample: 3, attempt: 1 },
    reply: {
      key: "0".repeat(64),
      promptHash: "1".repeat(64),
      ...{ finish: "stop", finishReason: "stop", requestId: "req_1", modelVersion: "model-2026-01-01" },
      usage: { inputTokens: 100, cachedInputTokens: 0, outputTokens: 50, reasoningTokens: 0 },
      ...{ costUsd: 0.005, batch: false, latencyMillis: 1200, tries: 1, at: "2026-01-02T03:04:05.000Z" },
    },
  });
});

test("whatever a provider says, a line is printable ASCII, and says the same when it is read", () => {
  fc.assert(
    fc.property(anyText, (message) => {
      const [line = "", ...more] = linesOf([note(message)]);
      expect(more).toEqual([]);
      expect(line).toMatch(/^[ -~]*$/);
      expect(JSON.parse(line)).toMatchObject({ message });
    }),
  );
});
