import { expect, test } from "vitest";
import type { Grade } from "#graders";
import type { ReplyFacts } from "../../../src/scoreboard/result-schema.ts";
import { graded, WITHIN } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const score = (...answers: Parameters<typeof scoreboardOf>[0]) => scoreboardOf(answers).models[0];

test("a sample that was not graded leaves the denominator, one without code does not", () => {
  const model = score(
    graded({ sample: 0 }, "accepted"),
    graded({ sample: 1 }, "not-graded"),
    graded({ sample: 2 }, "no-code"),
  );
  expect(model).toMatchObject({ samples: 3, notGraded: 1, noCode: 1, counts: { accepted: 1 } });
  expect(model?.passAtK["1"]?.estimate).toBe(0.5);
});

test("only an accepted sample within the bound counts as optimal", () => {
  const model = score(
    graded({ sample: 0 }, "accepted"),
    graded({ sample: 1 }, "accepted", { complexity: { ...WITHIN, met: false } }),
    graded({ sample: 2 }, "accepted", { complexity: { ...WITHIN, met: null } }),
    graded({ sample: 3 }, "accepted", { complexity: null }),
  );
  expect(model?.passAtK["1"]?.estimate).toBe(1);
  expect(model?.optimalAtK["1"]?.estimate).toBe(0.25);
  expect(model?.undecided).toBe(2);
});

test("a problem without families of inputs leaves the denominator of optimal@k, and of nothing else", () => {
  const unmeasured = [
    graded({ problem: "unmeasured" }, "accepted", { complexity: null }),
    graded({ problem: "unmeasured", sample: 1 }, "wrong-answer"),
  ];
  const alone = score(...unmeasured);
  expect(alone?.passAtK["1"]?.estimate).toBe(0.5);
  expect(alone?.optimalAtK).toEqual({ "1": { estimate: null, interval: null, problems: 0 } });
  const beside = score(...unmeasured, graded({}, "accepted"));
  expect(beside?.optimalAtK["1"]).toMatchObject({ estimate: 1, problems: 1 });
});

const spending = (ratio: number) => ({
  efficiency: { size: { n: 64 }, cost: 100 * ratio, reference: 100, ratio },
});

test("efficiency@k is that of the best of k samples, and what is wrong or has no ratio earns nothing", () => {
  const model = score(
    graded({ sample: 0 }, "accepted", spending(4)),
    graded({ sample: 1 }, "accepted", spending(0.5)),
    graded({ sample: 2 }, "wrong-answer"),
    graded({ sample: 3 }, "accepted"),
  );
  const estimates = Object.values(model?.efficiencyAtK ?? {}).map(({ estimate }) => estimate);
  expect(estimates).toEqual([0.3125, 0.583333, 0.8125, 1]);
});

test("code in a language without a reference leaves the denominator of efficiency@k, right or wrong", () => {
  const javascript = (kind: "accepted" | "wrong-answer", sample: number) => {
    const answer = graded({ sample }, kind);
    if (answer.extraction.kind !== "code") throw new Error("has code");
    return { ...answer, extraction: { ...answer.extraction, language: "javascript" as const } };
  };
  const alone = score(javascript("accepted", 0), javascript("wrong-answer", 1));
  expect(alone?.efficiencyAtK["1"]?.estimate).toBeNull();
  const beside = score(javascript("wrong-answer", 0), graded({ sample: 1 }, "accepted", spending(2)));
  expect(beside?.efficiencyAtK["1"]).toMatchObject({ estimate: 0.5, problems: 1 });
  expect(score(graded({}, "no-code"))?.efficiencyAtK["1"]?.estimate).toBe(0);
});

test("claims are counted as made, judged and held", () => {
  const claim = (holds: boolean | null) => ({
    claimed: "O(n)",
    quote: "",
    holds,
    assessment: "unclear" as const,
  });
  const claims = (time: boolean | null, space: boolean | null): Partial<Grade> => ({
    claims: { time: claim(time), space: claim(space) },
  });
  const model = score(
    graded({ sample: 0 }, "accepted", claims(true, false)),
    graded({ sample: 1 }, "wrong-answer", claims(null, null)),
    graded({ sample: 2 }, "accepted"),
  );
  expect(model?.claims).toEqual({
    ...{ made: 4, judged: 2, held: 1 },
    heldRate: { estimate: 0.5, interval: [0, 1], problems: 1 },
  });
});

test("answers in another language or of a later attempt are told apart", () => {
  const model = score(
    graded({ language: "python" }, "wrong-answer"),
    graded({ language: "python", attempt: 2 }, "accepted"),
    graded({ language: "javascript" }, "accepted"),
  );
  expect(model).toMatchObject({ samples: 2, counts: { accepted: 1, "wrong-answer": 1 } });
  expect(model?.passAtK["1"]?.estimate).toBe(0.5);
  expect(model?.passAfterAttempts).toMatchObject({ "2": { estimate: 1, problems: 1 } });
});

test("tokens and money are summed over all replies, and what has no price is counted", () => {
  const usage = { inputTokens: 10, cachedInputTokens: 0, outputTokens: 5, reasoningTokens: 2 };
  const facts = {
    modelVersion: null,
    finish: "stop" as const,
    finishReason: "stop",
    promptHash: "",
  };
  const withReply = (sample: number, changes: Partial<ReplyFacts>) => ({
    ...graded({ sample }, "accepted"),
    reply: { ...facts, usage, costUsd: 0.1, ...changes },
  });
  const model = score(
    withReply(0, {}),
    withReply(1, { costUsd: 0.2 }),
    withReply(2, { costUsd: null, usage: null }),
  );
  expect(model?.usage).toEqual({
    replies: 3,
    inputTokens: 20,
    outputTokens: 10,
    reasoningTokens: 4,
    costUsd: 0.3,
    unpriced: 1,
  });
  expect(model?.perSolved).toEqual({ problems: 1, tokens: 30, costUsd: null });
  const priced = score(withReply(0, {}), withReply(1, {}), {
    ...withReply(0, { modelVersion: "v-2" }),
    ...graded({ problem: "other" }, "accepted"),
  });
  expect(priced?.perSolved).toEqual({ problems: 2, tokens: 23, costUsd: 0.15 });
  expect(priced?.versions).toEqual({ "v-2": 1 });
  expect(score(graded({}, "accepted"))?.usage).toBeNull();
});

const notGraded = (sample: number, reason: "fault" | "refusal" | "truncated") =>
  graded({ sample }, "not-graded", { verdict: { kind: "not-graded", reason, message: "" } });

test("rates with and without what is no code and what is no answer stand beside each other", () => {
  const model = score(
    graded({ sample: 0 }, "accepted"),
    graded({ sample: 1 }, "no-code"),
    notGraded(2, "refusal"),
    notGraded(3, "truncated"),
    notGraded(4, "fault"),
  );
  const estimates = [model?.passAtK["1"], model?.codeAt1, model?.repliesAt1].map((rate) => rate?.estimate);
  expect(estimates).toEqual([0.5, 1, 0.25]);
});

test("what passes the examples and fails a hidden test counts for the examples alone", () => {
  const examples = (passed: number) => ({ groups: [{ group: "examples" as const, passed, run: 2 }] });
  const model = score(
    graded({ sample: 0 }, "accepted"),
    graded({ sample: 1 }, "wrong-answer", examples(2)),
    graded({ sample: 2 }, "wrong-answer", examples(1)),
    graded({ sample: 3 }, "bad-source"),
  );
  expect(model?.examplesAt1.estimate).toBe(0.5);
  expect(model?.passAtK["1"]?.estimate).toBe(0.25);
});

test("each difficulty, language and tag has its own rates", () => {
  const model = score(
    graded({ language: "python" }, "accepted"),
    graded({ language: "javascript" }, "wrong-answer"),
    graded({ problem: "other", language: "python" }, "wrong-answer"),
  );
  const told = model?.slices.map(({ by, name, samples, passAtK }) => [
    `${by} ${name}`,
    samples,
    passAtK["1"]?.estimate,
  ]);
  expect(told).toEqual([
    ["difficulty easy", 3, 0.25],
    ["language javascript", 1, 0],
    ["language python", 2, 0.5],
    ["tag arrays", 2, 0.5],
  ]);
});
