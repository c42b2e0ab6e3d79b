import { expect, test } from "vitest";
import type { Asker } from "../../../src/asking/asker.ts";
import { createBudget } from "../../../src/asking/budget.ts";
import { makeReplyDesk, type Purse } from "../../../src/asking/reply-desk.ts";
import { BUDGET_SPENT } from "../../../src/asking/stops.ts";
import { ModelError, type ModelErrorKind } from "../../../src/models/index.ts";
import { modelOf, openWriter, replyOf, unitOf } from "./support.ts";

const MODEL = "openai/gpt-4o";
const QUESTION = [{ role: "user", content: "Write a function." }] as const;

interface Setting {
  readonly asker?: Asker;
  readonly purse?: Purse;
  readonly stopping?: AbortSignal;
}

const answering: Asker = async () => ({ reply: replyOf("ok"), tries: 1, latencyMillis: 5 });

const refusing =
  (kind: ModelErrorKind): Asker =>
  async (_request, { onFailure }) => {
    const error = new ModelError("why", { kind });
    onFailure(error, 1);
    throw error;
  };

async function openDesk({ asker = answering, purse, stopping = new AbortController().signal }: Setting) {
  const { stores, writer, events } = await openWriter();
  let asked = 0;
  const desk = makeReplyDesk({
    ...{ stores, writer, modelOf, stopping, tokensOf: () => 1, purse: purse ?? null, batches: null },
    askerOf: () => (request, options) => {
      asked += 1;
      return asker(request, options);
    },
    onEvent: (event) => void events.push(event),
  });
  return { desk, stores, events, asked: () => asked };
}

test("a reply is on disk, with its prompt, before anyone hears of it", async () => {
  const { desk, stores, events } = await openDesk({});
  const told = await desk.replyTo(unitOf(MODEL), QUESTION);
  if (told.kind !== "reply") throw new Error("it was answered");
  expect(await stores.replies.get(told.reply.key)).toEqual(told.reply);
  expect(told.reply).toMatchObject({ response: "ok", costUsd: 1, tries: 1, latencyMillis: 5, batch: false });
  expect(events.map(({ kind }) => kind)).toEqual(["asking", "replied"]);
});

test("what is written down is not asked for again, and another sample is", async () => {
  const { desk, asked, events } = await openDesk({});
  const first = await desk.replyTo(unitOf(MODEL), QUESTION);
  expect(await desk.replyTo(unitOf(MODEL), QUESTION)).toEqual(first);
  expect(asked()).toBe(1);
  expect(events.at(-1)).toMatchObject({ kind: "replied", cached: true });
  await desk.replyTo(unitOf(MODEL, 1), QUESTION);
  expect(asked()).toBe(2);
});

test("a failure is written down, is no reply, and is asked for again by whoever comes next", async () => {
  const { desk, stores, asked } = await openDesk({ asker: refusing("overloaded") });
  expect(await desk.replyTo(unitOf(MODEL), QUESTION)).toEqual({
    kind: "none",
    error: "overloaded",
    message: "why",
  });
  await desk.replyTo(unitOf(MODEL), QUESTION);
  expect([asked(), stores.failures.size, stores.replies.size]).toEqual([2, 2, 0]);
});

test("a question that a filter refuses is a reply, which is not asked for again", async () => {
  const { desk, stores, asked } = await openDesk({ asker: refusing("refusal") });
  for (let count = 0; count < 2; count += 1)
    expect(await desk.replyTo(unitOf(MODEL), QUESTION)).toMatchObject({
      reply: { finish: "refusal", response: "" },
    });
  expect([asked(), stores.replies.size, stores.failures.size]).toEqual([1, 1, 0]);
});

test("a model that is stopped is asked no more, and a reply of its that is there is given all the same", async () => {
  let asker = answering;
  const { desk, asked } = await openDesk({ asker: async (...parts) => asker(...parts) });
  const first = await desk.replyTo(unitOf(MODEL), QUESTION);
  asker = refusing("quota");
  for (const sample of [1, 2]) await desk.replyTo(unitOf(MODEL, sample), QUESTION);
  expect(asked()).toBe(2);
  expect(await desk.replyTo(unitOf(MODEL), QUESTION)).toEqual(first);
});

test("a reply that comes at the moment of stopping is written down, and nothing is asked after it", async () => {
  const stopping = new AbortController();
  const asker: Asker = async (...parts) => {
    stopping.abort(new Error("enough"));
    return answering(...parts);
  };
  const { desk, stores, asked } = await openDesk({ asker, stopping: stopping.signal });
  expect((await desk.replyTo(unitOf(MODEL), QUESTION)).kind).toBe("reply");
  expect(stores.replies.size).toBe(1);
  expect(await desk.replyTo(unitOf(MODEL, 1), QUESTION)).toMatchObject({ kind: "none", error: null });
  expect(asked()).toBe(1);
});

test("a failure of ours is thrown, and is no model's", async () => {
  const { desk, stores } = await openDesk({ asker: async () => Promise.reject(new TypeError("a bug")) });
  await expect(desk.replyTo(unitOf(MODEL), QUESTION)).rejects.toThrow("a bug");
  expect(stores.failures.size).toBe(0);
});

function purseOf(budgetUsd: number, mostUsd: number): Purse {
  const budget = createBudget(budgetUsd);
  return {
    reserve: async (_order, signal) =>
      (await budget.reserve(mostUsd, signal)) ?? { mostUsd, leftUsd: budget.leftUsd() },
    reserveAll: async () => ({ mostUsd, leftUsd: 0 }),
  };
}

test("however many ask at once, the budget is never passed, and a call that failed costs nothing", async () => {
  let calls = 0;
  const asker: Asker = async (...parts) => {
    const call = (calls += 1);
    await new Promise((resolve) => setImmediate(resolve));
    return call === 1 ? refusing("overloaded")(...parts) : answering(...parts);
  };
  // Each could cost two dollars, and costs one.
  const { desk, stores, events } = await openDesk({ asker, purse: purseOf(5, 2) });
  const samples = Array.from({ length: 12 }, (_, sample) => sample);
  const told = await Promise.all(
    samples.map(async (sample) => desk.replyTo(unitOf(MODEL, sample), QUESTION)),
  );
  expect(stores.replies.size).toBe(4);
  expect(told.filter((one) => one.kind === "none" && one.error === null)).toHaveLength(7);
  expect(events.filter(({ kind }) => kind === "model-stopped")).toHaveLength(1);
});

test("a try that timed out may have been charged: it counts as the most it can cost", async () => {
  // As the asker does it: each try that fails is told of, and another one is made while there is money.
  const asker: Asker = async (_request, { onFailure, beforeTry }) => {
    for (let tries = 1; tries <= 3; tries += 1) {
      await beforeTry();
      onFailure(new ModelError("too late", { kind: tries < 3 ? "timeout" : "overloaded" }), tries);
    }
    throw new ModelError("why", { kind: "overloaded" });
  };
  const { desk, events } = await openDesk({ asker, purse: purseOf(7, 2) });
  const told = async (sample: number) => desk.replyTo(unitOf(MODEL, sample), QUESTION);
  // Two tries that may have been charged leave three dollars, and the next one leaves one.
  expect(await told(0)).toMatchObject({ kind: "none", error: "overloaded" });
  expect(await told(1)).toMatchObject({ kind: "none", error: null, message: BUDGET_SPENT.message });
  expect(events.findLast(({ kind }) => kind === "model-stopped")).toMatchObject({
    message: expect.stringContaining(
      "could cost up to $2.00, and $1.00 of the budget is left; run the same command again with a larger --budget",
    ) as string,
  });
});

test("who waits for money is let go when the run is stopped", async () => {
  const stopping = new AbortController();
  const reply = Promise.withResolvers<undefined>();
  const asker: Asker = async (...parts) => reply.promise.then(async () => answering(...parts));
  const { desk, asked } = await openDesk({ asker, purse: purseOf(2, 2), stopping: stopping.signal });
  const asking = [0, 1].map(async (sample) => desk.replyTo(unitOf(MODEL, sample), QUESTION));
  while (asked() === 0) await new Promise((resolve) => setImmediate(resolve));
  stopping.abort(new Error("enough"));
  reply.resolve(undefined);
  expect((await Promise.all(asking)).map(({ kind }) => kind)).toEqual(["reply", "none"]);
  expect(asked()).toBe(1);
});
