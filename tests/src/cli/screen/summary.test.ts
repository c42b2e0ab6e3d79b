import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import type { NotGradedReason, Verdict } from "#graders";
import { summaryLines } from "../../../../src/cli/screen/summary.ts";
import type { GradedAnswer } from "../../../../src/grade-answers.ts";
import type { ModelSettings } from "../../../../src/models/model.ts";
import { plain } from "../../../../src/report/paint.ts";
import { type Run, type Scoreboard, scoreboardSchema } from "../../../../src/scoreboard/scoreboard.ts";
import type { ReplyFacts } from "../../../../src/scoreboard/result-schema.ts";
import { anyText } from "../../support/any-text.ts";
import { graded } from "../../support/graded.ts";
import { RUN, scoreboardOf } from "../../support/scoreboard-of.ts";

const REPLY: ReplyFacts = {
  modelVersion: "model-2026-01-01",
  ...{ finish: "stop", finishReason: "stop" },
  usage: { inputTokens: 1000, cachedInputTokens: 0, outputTokens: 500, reasoningTokens: 0 },
  costUsd: 0.01,
  promptHash: "1".repeat(64),
};

let sample = 0;

/** An answer of a model that was asked. */
function asked(kind: Verdict["kind"], reply: Partial<ReplyFacts> = {}, model = "a/model"): GradedAnswer {
  sample += 1;
  return { ...graded({ model, sample, language: "python" }, kind), reply: { ...REPLY, ...reply } };
}

/** One that could not be graded. */
function missing(reason: NotGradedReason, message = "why", model = "a/model"): GradedAnswer {
  sample += 1;
  const verdict = { kind: "not-graded", reason, message } as const;
  const came = reason !== "model-error" && reason !== "not-asked";
  return { ...graded({ model, sample }, "no-code", { verdict }), ...(came ? { reply: REPLY } : {}) };
}

const times = (count: number, make: () => GradedAnswer) => Array.from({ length: count }, make);

function boardOf(
  all: readonly GradedAnswer[],
  failedCalls: Run["failedCalls"] = {},
  models: Readonly<Record<string, ModelSettings>> = {},
): Scoreboard {
  const board = scoreboardOf(all, { failedCalls, ...RUN });
  const asking = {
    samples: 5,
    languages: ["python" as const],
    attempts: 1,
    templateHash: "2".repeat(64),
    models,
  };
  return scoreboardSchema.parse({ ...board, settings: { ...board.settings, asking } });
}

const summaryOf = (board: Scoreboard, width = 200) => summaryLines(board, { width, paint: plain });

test("a model's summary tells its replies, tokens, money, failed calls and what was not graded", () => {
  const board = boardOf(
    [
      ...times(2, () => asked("accepted")),
      asked("wrong-answer", { usage: { ...REPLY.usage, reasoningTokens: 200 } as ReplyFacts["usage"] }),
      missing("refusal"),
    ],
    { "a/model": { overloaded: 3, "rate-limit": 1200 } },
  );
  expect(summaryOf(board)).toEqual([
    "a/model",
    "  4 replies, 4,000 tokens in, 2,000 out (200 of them thinking)",
    "  $0.040, $0.020 for each solved answer",
    "  failed calls: 1,200 rate limit, 3 overloaded",
    "  not graded: 1 refused",
  ]);
});

test("money that is only partly known is told as that, without a share of it", () => {
  const board = boardOf([asked("accepted"), ...times(3, () => asked("accepted", { costUsd: null }))]);
  expect(summaryOf(board)).toContain("  $0.010 + 3 replies of unknown price");
  expect(summaryOf(boardOf([asked("accepted", { costUsd: null })]))).toContain("  price unknown");
  expect(summaryOf(boardOf([asked("wrong-answer")]))).toContain("  $0.010, and nothing solved");
});

test("an answer that was right at the second attempt is solved once", () => {
  const first = asked("wrong-answer");
  const second = { ...first, ...graded({ ...first.answer, attempt: 2 }, "accepted"), reply: REPLY };
  expect(summaryOf(boardOf([first, second]))).toContain("  $0.020, $0.020 for each solved answer");
});

test("where replies are missing the same command is advised, and the commonest reason told", () => {
  const board = boardOf([
    asked("accepted"),
    missing("model-error", "no answer in 60 s"),
    ...times(2, () => missing("model-error", "429: slow down")),
  ]);
  expect(summaryOf(board).slice(3)).toEqual([
    "  not graded: 3 no reply",
    "  why no reply: 429: slow down",
    "",
    "run the same command again to ask for the 3 missing replies",
  ]);
});

test("where the budget was spent a larger one is advised", () => {
  const told =
    "one more request could pass the budget; give a larger --budget and run the same command again";
  expect(summaryOf(boardOf([missing("not-asked", told)])).at(-1)).toBe(
    "run the same command again with a larger --budget to ask for the missing reply",
  );
});

test("what asking again does not mend is told first", () => {
  const board = boardOf([missing("model-error")], { "a/model": { "bad-key": 1, timeout: 2 } });
  expect(summaryOf(board).slice(-2)).toEqual([
    "a/model: its key was not taken; assay doctor says where it is looked for",
    "run the same command again to ask for the missing reply",
  ]);
});

test("a failed call that was made up for needs no advice", () => {
  const board = boardOf([asked("accepted")], { "a/model": { quota: 1 } });
  expect(summaryOf(board).at(-1)).toBe("  failed calls: 1 quota spent");
});

test("a model of which replies were cut off needs more tokens", () => {
  const some = boardOf([asked("accepted"), missing("truncated")], {}, { "a/model": { maxTokens: 256 } });
  expect(summaryOf(some).at(-1)).toBe(
    "a/model: 1 of 2 replies were cut off; raise maxTokens above 256, with which all are asked for anew",
  );
  expect(summaryOf(boardOf([missing("truncated"), missing("model-error")])).at(-1)).toContain(
    "a/model: all its replies were cut off",
  );
});

test("more than a tenth of replies without code is worth a look, and a tenth is not", () => {
  const board = boardOf([...times(8, () => asked("accepted")), asked("no-code")]);
  const own = board.results.find(({ verdict }) => verdict.kind === "no-code");
  expect(summaryOf(board, 40).slice(-3)).toEqual([
    "a/model: no code was found in 1 of 9",
    "  replies; look at one",
    `  assay show out a/model median ${own?.sample} --language python`,
  ]);
  const tenth = boardOf([...times(9, () => asked("accepted")), asked("no-code")]);
  expect(summaryOf(tenth).join("\n")).not.toContain("no code");
});

test("faults of ours are owned up to", () => {
  expect(summaryOf(scoreboardOf([graded({}, "not-graded")]))).toEqual([
    "a/model",
    "  not graded: 1 fault of ours",
    "",
    "1 answer could not be graded, a fault of ours: log.jsonl tells more",
  ]);
});

test("recorded answers that were all graded need no summary", () => {
  expect(summaryOf(scoreboardOf([graded({}, "accepted"), graded({ sample: 1 }, "wrong-answer")]))).toEqual(
    [],
  );
});

test("whatever names and messages say, a line is no wider than it may be, and does nothing", () => {
  fc.assert(
    fc.property(anyText, anyText, fc.integer({ min: 20, max: 200 }), (model, message, width) => {
      const all = [
        asked("accepted", {}, model),
        missing("model-error", message, model),
        missing("truncated", message, model),
      ];
      for (const line of summaryOf(boardOf(all, { [model]: { quota: 2 } }), width)) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }
    }),
  );
});
