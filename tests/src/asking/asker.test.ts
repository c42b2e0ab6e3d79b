import { expect, test } from "vitest";
import { type Asker, makeAsker } from "../../../src/asking/asker.ts";
import type { ProviderLimits } from "../../../src/config/index.ts";
import { type AskRequest, ModelError, type ModelErrorKind } from "../../../src/models/index.ts";
import type { ModelReply, Provider } from "../../../src/models/model.ts";
import { MODEL_ERRORS } from "../../../src/models/model-error.ts";
import { fakeClock } from "../support/fake-clock.ts";

const REQUEST: AskRequest = { model: "some-model", messages: [], settings: {} };

const REPLY: ModelReply = {
  ...{
    text: "ok",
    thinking: null,
    finish: "stop",
    finishReason: "stop",
    requestId: null,
    modelVersion: null,
  },
  usage: { inputTokens: 60, cachedInputTokens: 0, outputTokens: 40, reasoningTokens: 0 },
};

const LIMITS: ProviderLimits = {
  ...{ concurrency: 8, requestsPerMinute: null, tokensPerMinute: null, tries: 4, backoffMillis: 0 },
};

const failing = (kind: ModelErrorKind, retryAfterMillis: number | null = null) =>
  new ModelError(kind, { kind, retryAfterMillis });

interface Setting {
  readonly limits?: Partial<ProviderLimits>;
  /** What each call brings; a reply after the last. */
  readonly brings?: readonly ((() => ModelReply) | ModelError)[];
}

/** An asker of a provider that notes when it is asked. */
function setUp({ limits = {}, brings = [] }: Setting) {
  const time = fakeClock();
  const asked: number[] = [];
  const stopping = new AbortController();
  const provider: Provider = {
    batches: null,
    listModels: async () => [],
    ask: async () => {
      const next = brings[asked.length];
      asked.push(time.clock.now());
      if (next instanceof ModelError) throw next;
      return next?.() ?? REPLY;
    },
  };
  const failures: [ModelErrorKind, number][] = [];
  const parts = { provider, limits: { ...LIMITS, ...limits }, clock: time.clock };
  const asker: Asker = makeAsker({ ...parts, signal: new AbortController().signal });
  const ask = async (tokens = 100) =>
    asker(REQUEST, {
      ...{ tokens, stopping: stopping.signal },
      beforeTry: async () => undefined,
      onFailure: ({ kind }, tries) => failures.push([kind, tries]),
    });
  return { time, asked, failures, stopping, ask };
}

test("a passing failure is tried again, and the try that succeeded is told", async () => {
  const { ask, failures } = setUp({ brings: [failing("overloaded"), failing("malformed")] });
  expect(await ask()).toEqual({ reply: REPLY, tries: 3, latencyMillis: 0 });
  expect(failures).toEqual([
    ["overloaded", 1],
    ["malformed", 2],
  ]);
});

test("tries are bounded, and the last failure is thrown", async () => {
  const { ask, asked } = setUp({
    limits: { tries: 3 },
    brings: Array.from({ length: 9 }, () => failing("server")),
  });
  await expect(ask()).rejects.toMatchObject({ kind: "server" });
  expect(asked).toHaveLength(3);
});

test("where nobody listens on this machine there is one more try, and no waiting for a minute", async () => {
  const nobody = new ModelError("refused", { kind: "unreachable", nobodyListens: true });
  const { ask, asked } = setUp({ brings: [nobody, nobody, nobody] });
  await expect(ask()).rejects.toBe(nobody);
  expect(asked).toHaveLength(2);
});

const FINAL = (Object.keys(MODEL_ERRORS) as ModelErrorKind[]).filter((kind) => !MODEL_ERRORS[kind].retry);

test.each(FINAL)("after %s nothing is tried again", async (kind) => {
  const { ask, asked } = setUp({ brings: [failing(kind)] });
  await expect(ask()).rejects.toMatchObject({ kind });
  expect(asked).toHaveLength(1);
});

test("once a provider says how long to wait, nobody asks it before that", async () => {
  const { ask, asked, time } = setUp({ brings: [failing("rate-limit", 30_000)] });
  const first = ask();
  await time.pass(0);
  const second = ask();
  await time.pass(29_999);
  expect(asked).toEqual([0]);
  await time.pass(1);
  expect((await first).tries).toBe(2);
  await second;
  expect(asked).toEqual([0, 30_000, 30_000]);
});

test("a wait of more than a quarter of an hour is no matter of patience", async () => {
  const { ask, asked } = setUp({ brings: [failing("rate-limit", 3_600_000)] });
  await expect(ask()).rejects.toMatchObject({ kind: "rate-limit" });
  expect(asked).toHaveLength(1);
});

test("what a reply really took counts against the minute's tokens", async () => {
  const { ask, asked, time } = setUp({ limits: { tokensPerMinute: 1000 } });
  // 1000 are expected, 100 are used.
  for (let count = 0; count < 2; count += 1) {
    const asking = ask(1000 - 100 * count);
    await time.pass(0);
    await asking;
  }
  expect(asked).toEqual([0, 0]);
});

test("a reply that comes at the moment of stopping is not lost", async () => {
  const { ask, stopping } = setUp({
    brings: [
      () => {
        stopping.abort(new Error("enough"));
        return REPLY;
      },
    ],
  });
  expect((await ask()).reply).toBe(REPLY);
});

test("who is stopped between two tries throws the reason and asks no more", async () => {
  const { ask, asked, stopping, time } = setUp({
    limits: { backoffMillis: 60_000 },
    brings: [failing("server")],
  });
  const asking = ask().catch((error: unknown) => error);
  await time.pass(0);
  stopping.abort(new Error("enough"));
  expect(await asking).toEqual(new Error("enough"));
  expect(asked).toHaveLength(1);
});
