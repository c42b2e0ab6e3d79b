import { expect, test } from "vitest";
import { openBatchDesk } from "../../../src/asking/batch-desk.ts";
import type { BatchStore } from "../../../src/asking/batch-store.ts";
import { wallClock } from "../../../src/asking/clock.ts";
import { orderOf } from "../../../src/asking/reply-desk.ts";
import { ModelError } from "../../../src/models/index.ts";
import type { Batches } from "../../../src/models/model.ts";
import { modelOf, openWriter, replyOf, unitOf } from "./support.ts";

const MODEL = "openai/gpt-4o";
const orders = [0, 1].map((sample) => orderOf(modelOf(MODEL), unitOf(MODEL, sample), []));
const other = orderOf(modelOf("groq/b"), unitOf("groq/b"), []);

/** A store that keeps nothing. */
const store = {
  size: 0,
  append: async () => undefined,
  async *records() {},
} as unknown as BatchStore;

async function open(changes: Partial<Batches>, stopping = new AbortController().signal) {
  const { stores, writer, events } = await openWriter();
  const ids: string[] = [];
  const batches: Batches = {
    submit: async (requests) => {
      ids.push(...requests.map(({ id }) => id));
      return "batch";
    },
    find: async () => null,
    poll: async () => ({ kind: "ended" }),
    results: async () => ids.map((id) => ({ id, reply: replyOf(id), error: null })),
    ...changes,
  };
  const desk = openBatchDesk({
    ...{ orders, writer, stopping, isWritten: () => false, onEvent: (event) => void events.push(event) },
    laneOf: () => ({ batches, store, clock: wallClock, pollMillis: 1, today: () => new Date() }),
  });
  return { desk, stores, events };
}

test("each order gets its own reply, once it is on disk, and who is in no batch gets none", async () => {
  const { desk, stores } = await open({});
  for (const order of orders) {
    const told = await desk.replyTo(order);
    expect(told).toMatchObject({
      kind: "reply",
      reply: { key: order.key, response: order.key, batch: true },
    });
    expect(stores.replies.has(order.key)).toBe(true);
  }
  expect(desk.replyTo(other)).toBe(null);
  await desk.ended;
});

test("a batch that cannot be submitted leaves all its orders unanswered, and ends nothing else", async () => {
  const refused = new ModelError("no", { kind: "bad-request" });
  const { desk, stores } = await open({ submit: async () => Promise.reject(refused) });
  await desk.ended;
  for (const order of orders)
    expect(await desk.replyTo(order)).toMatchObject({ kind: "none", error: "bad-request" });
  expect(stores.failures.size).toBe(2);
});

test("who is stopped while a batch is pending is told that nothing came, and no failure is noted", async () => {
  const stopping = new AbortController();
  const { desk, stores } = await open(
    {
      poll: async () => {
        stopping.abort(new Error("enough"));
        return { kind: "running", done: 0, total: 2 };
      },
    },
    stopping.signal,
  );
  for (const order of orders) expect(await desk.replyTo(order)).toMatchObject({ kind: "none", error: null });
  await desk.ended;
  expect([stores.failures.size, stores.replies.size]).toEqual([0, 0]);
});

test("replies that cannot be written down are told to whoever waits, once and for all", async () => {
  const { desk, stores } = await open({});
  await stores.close();
  for (const order of orders) await expect(desk.replyTo(order)).rejects.toThrow("is closed");
  await desk.ended;
});

test("failures that cannot be written down are told to whoever waits, too", async () => {
  const closed = Promise.withResolvers<string>();
  const { desk, stores } = await open({ submit: async () => closed.promise });
  await stores.close();
  closed.reject(new ModelError("no", { kind: "bad-request" }));
  for (const order of orders) await expect(desk.replyTo(order)).rejects.toThrow("is closed");
  await desk.ended;
});

test("a reply that no record can hold is its own failure, and costs no other one", async () => {
  const { desk, stores } = await open({
    results: async () =>
      orders.map(({ key }, at) => ({
        ...{ id: key, error: null },
        reply: at === 0 ? { ...replyOf("ok"), finish: "odd" as never } : replyOf("ok"),
      })),
  });
  expect(await desk.replyTo(orders[0] ?? other)).toMatchObject({ kind: "none", error: "malformed" });
  expect(await desk.replyTo(orders[1] ?? other)).toMatchObject({ kind: "reply" });
  expect([stores.failures.size, stores.replies.size]).toEqual([1, 1]);
});

test("a bug is thrown at whoever waits, and is no model's failure", async () => {
  const { desk, stores } = await open({ results: async () => Promise.reject(new TypeError("a bug")) });
  await desk.ended;
  await expect(desk.replyTo(orders[0] ?? other)).rejects.toThrow("a bug");
  expect(stores.failures.size).toBe(0);
});
