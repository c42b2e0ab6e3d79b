import { expect, test } from "vitest";
import type { Asker } from "../../../src/asking/asker.ts";
import { createBudget } from "../../../src/asking/budget.ts";
import { noteMoves } from "../../../src/asking/note-moves.ts";
import { makeReplyDesk, type Purse } from "../../../src/asking/reply-desk.ts";
import { ModelError, type ModelErrorKind } from "../../../src/models/index.ts";
import { modelOf, openWriter, replyOf, unitOf } from "./support.ts";

const MODEL = "openai/gpt-4o";
const QUESTION = [{ role: "user", content: "Write a function." }] as const;

interface Setting {
  readonly asker?: Asker;
  readonly purse?: Purse;
  readonly address?: string | null;
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

async function openDesk({
  asker = answering,
  purse,
  stopping = new AbortController().signal,
  address = "http://127.0.0.1:1/v1",
}: Setting) {
  const { stores, writer, events } = await openWriter();
  let asked = 0;
  const desk = makeReplyDesk({
    ...{ stores, writer, modelOf, stopping, tokensOf: () => 1, purse: purse ?? null, batches: null },
    mostUsdOf: () => 2,
    noteAddress: noteMoves({ addressOf: () => address, onEvent: (event) => void events.push(event) }),
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
      await beforeTry?.();
      const late = { kind: "timeout", mayBeCharged: true } as const;
      onFailure(new ModelError("too late", tries < 3 ? late : { kind: "overloaded" }), tries);
    }
    throw new ModelError("why", { kind: "overloaded" });
  };
  const { desk, events } = await openDesk({ asker, purse: purseOf(7, 2) });
  const told = async (sample: number) => desk.replyTo(unitOf(MODEL, sample), QUESTION);
  // Two tries that may have been charged leave three dollars, and the next one leaves one.
  expect(await told(0)).toMatchObject({ kind: "none", error: "overloaded" });
  expect(await told(1)).toMatchObject({ kind: "none", error: "timeout" });
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

/** Asks again at once, as often as it is told how a try fails, and then answers. */
const failing =
  (...errors: readonly ModelError[]): Asker =>
  async (_request, { beforeTry, onFailure }) => {
    for (const [at, error] of errors.entries()) {
      await beforeTry?.();
      onFailure(error, at + 1);
    }
    await beforeTry?.();
    return { reply: replyOf("ok"), tries: errors.length + 1, latencyMillis: 5 };
  };

const cutOff = new ModelError("cut off", { kind: "connection", mayBeCharged: true });
const refused = new ModelError("refused", { kind: "connection" });

test("a try that may be charged for is spent and told in the record, and another one is not", async () => {
  // Each try could cost two dollars; the reply costs one.
  const { desk, stores } = await openDesk({ asker: failing(refused, cutOff, refused), purse: purseOf(4, 2) });
  const told = await desk.replyTo(unitOf(MODEL), QUESTION);
  expect(told).toMatchObject({ kind: "reply", reply: { costUsd: 1, lostUsd: 2, tries: 4 } });
  expect((await desk.replyTo(unitOf(MODEL, 1), QUESTION)).kind).toBe("none");
  expect([stores.replies.size, stores.failures.size]).toEqual([1, 0]);
});

test("no further try is asked for that could pass the budget, and what was lost is written down", async () => {
  const { desk, stores, events } = await openDesk({ asker: failing(cutOff), purse: purseOf(3, 2) });
  expect(await desk.replyTo(unitOf(MODEL), QUESTION)).toMatchObject({ kind: "none", error: "connection" });
  const failures = await Array.fromAsync(stores.failures.records());
  expect(failures).toMatchObject([{ kind: "connection", lostUsd: 2 }]);
  expect(events.map(({ kind }) => kind)).toEqual(["asking", "call-failed", "model-stopped", "unanswered"]);
});

test.each([
  ["http://127.0.0.1:1/v1", []],
  [
    "http://127.0.0.1:2/v1",
    ["came from http://127.0.0.1:1/v1, and it is asked at http://127.0.0.1:2/v1 now"],
  ],
  [null, ["came from http://127.0.0.1:1/v1, and it is asked at its provider's own address now"]],
])(
  "who asks at %s what was replied elsewhere is told so once, and nothing is asked again",
  async (address, notes) => {
    const { desk, events, asked } = await openDesk({ address });
    for (const sample of [0, 1, 0, 1]) await desk.replyTo(unitOf(MODEL, sample), QUESTION);
    const told = events.flatMap((event) => (event.kind === "note" ? [event.message] : []));
    expect(told).toEqual(notes.map((note) => expect.stringContaining(note) as string));
    expect(asked()).toBe(2);
  },
);
