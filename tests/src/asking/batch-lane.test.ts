import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type BatchTold, runBatches } from "../../../src/asking/batch-lane.ts";
import { type BatchStore, openBatches } from "../../../src/asking/batch-store.ts";
import { ModelError } from "../../../src/models/index.ts";
import type { Batches, BatchRequest, BatchResult, BatchState } from "../../../src/models/model.ts";
import { wallClock } from "../../../src/asking/clock.ts";
import { replyOf } from "./support.ts";

const request = (id: string): BatchRequest => ({
  id,
  request: { model: "some-model", messages: [], settings: {} },
});

/** A provider's batches: done at the first look, each request answered with its id. */
function fakeBatches(changes: Partial<Batches> = {}) {
  const labels = new Map<string, readonly BatchRequest[]>();
  const batches: Batches = {
    submit: async (requests, label) => {
      labels.set(label, requests);
      return label;
    },
    find: async (label) => (labels.has(label) ? label : null),
    poll: async (): Promise<BatchState> => ({ kind: "ended" }),
    results: async (id): Promise<BatchResult[]> =>
      (labels.get(id) ?? []).map((one) => ({ id: one.id, reply: replyOf(one.id), error: null })),
    ...changes,
  };
  return { batches, labels };
}

async function setUp(batches: Batches, signal = new AbortController().signal) {
  const store = await openBatches(mkdtempSync(join(tmpdir(), "assay-")));
  onTestFinished(() => store.close());
  const written = new Map<string, BatchTold[]>();
  const parts = {
    ...{ model: "openai/a", batches, store, clock: wallClock, pollMillis: 1, stopping: signal },
    today: () => new Date(),
    write: async (key: string, told: BatchTold) => {
      written.set(key, [...(written.get(key) ?? []), told]);
      return true;
    },
    tell: () => undefined,
  };
  return { parts, store, written };
}

async function recordsOf(store: BatchStore) {
  const records = [];
  for await (const { keys, batchId, collected } of store.records())
    records.push({ keys, batchId, collected });
  return records;
}

test("each reply is written once, and its batch is noted as collected", async () => {
  const { batches } = fakeBatches();
  const { parts, store, written } = await setUp(batches);
  await runBatches(parts, ["a", "b"].map(request));
  expect([...written]).toEqual([
    ["a", [replyOf("a")]],
    ["b", [replyOf("b")]],
  ]);
  expect(await recordsOf(store)).toMatchObject([{ keys: ["a", "b"], collected: true }]);
});

test("a batch is written down before it is submitted", async () => {
  const { batches, labels } = fakeBatches();
  const seen: unknown[] = [];
  const { parts, store } = await setUp({
    ...batches,
    submit: async (requests, label, signal) => {
      seen.push(...(await recordsOf(store)));
      return batches.submit(requests, label, signal);
    },
  });
  await runBatches(parts, [request("a")]);
  expect(seen).toEqual([{ keys: ["a"], batchId: null, collected: false }]);
  expect(labels.size).toBe(1);
});

test("a submission that seemed to fail and arrived is found and not repeated", async () => {
  const { batches, labels } = fakeBatches();
  let submissions = 0;
  const { parts, written } = await setUp({
    ...batches,
    submit: async (...all) => {
      submissions += 1;
      await batches.submit(...all);
      throw new ModelError("reset", { kind: "connection" });
    },
  });
  await runBatches(parts, [request("a")]);
  expect([submissions, labels.size, written.get("a")]).toEqual([1, 1, [replyOf("a")]]);
});

test("what is under way from an earlier run is collected, and only the rest is submitted", async () => {
  const { batches, labels } = fakeBatches();
  const stopping = new AbortController();
  const pending: Batches = {
    ...batches,
    poll: async () => {
      stopping.abort(new Error("enough"));
      return { kind: "running", done: 0, total: 1 };
    },
  };
  const { parts, store, written } = await setUp(pending, stopping.signal);
  await expect(runBatches(parts, [request("a")])).rejects.toThrow("enough");
  const again = { ...parts, batches, stopping: new AbortController().signal };
  await runBatches(again, ["a", "b"].map(request));
  expect([...labels.values()].map((all) => all.map(({ id }) => id))).toEqual([["a"], ["b"]]);
  expect([written.get("a")?.length, written.get("b")?.length]).toEqual([1, 1]);
  expect((await recordsOf(store)).every(({ collected }) => collected)).toBe(true);
});

test("a request without a result is a failure that says why, and others are not touched", async () => {
  const { batches } = fakeBatches({
    poll: async () => ({ kind: "failed", reason: "expired" }),
    results: async () => [{ id: "a", reply: replyOf("a"), error: null }],
  });
  const { parts, written } = await setUp(batches);
  await runBatches(parts, ["a", "b"].map(request));
  expect(written.get("a")).toEqual([replyOf("a")]);
  expect(written.get("b")).toMatchObject([
    { kind: "server", message: expect.stringContaining("expired") as string },
  ]);
});

test("a look that fails is tried again, and a key that does not work is told at once", async () => {
  const { batches } = fakeBatches();
  let looks = 0;
  const flaky = await setUp({
    ...batches,
    poll: async () => {
      looks += 1;
      if (looks === 1) throw new ModelError("busy", { kind: "overloaded" });
      return { kind: "ended" };
    },
  });
  await runBatches(flaky.parts, [request("a")]);
  expect([looks, flaky.written.size]).toEqual([2, 1]);
  const refused = await setUp({
    ...batches,
    submit: async () => Promise.reject(new ModelError("no", { kind: "bad-key" })),
  });
  await expect(runBatches(refused.parts, [request("a")])).rejects.toMatchObject({ kind: "bad-key" });
});

test("many requests go in batches of a thousand at most", async () => {
  const { batches, labels } = fakeBatches();
  const { parts, written } = await setUp(batches);
  await runBatches(
    parts,
    Array.from({ length: 2500 }, (_, at) => request(String(at))),
  );
  expect([...labels.values()].map(({ length }) => length)).toEqual([1000, 1000, 500]);
  expect(written.size).toBe(2500);
});

test("a batch of another run that asks the same is not taken for one's own", async () => {
  const { batches, labels } = fakeBatches();
  const first = await setUp(batches);
  await runBatches(first.parts, [request("a")]);
  let submissions = 0;
  const second = await setUp({
    ...batches,
    submit: async (...all) => {
      submissions += 1;
      if (submissions === 1) throw new ModelError("busy", { kind: "overloaded" });
      return batches.submit(...all);
    },
  });
  await runBatches(second.parts, [request("a")]);
  expect([submissions, labels.size]).toEqual([2, 2]);
});

const GONE = new ModelError("No batch found", { kind: "unknown-model", status: 404 });

test.each(["poll", "results"] as const)(
  "a batch that its provider does not know any more (%s) is lost, and keeps nobody waiting",
  async (call) => {
    const { batches } = fakeBatches();
    const { parts, store, written } = await setUp({ ...batches, [call]: async () => Promise.reject(GONE) });
    const told: string[] = [];
    await runBatches({ ...parts, tell: (message) => void told.push(message) }, [request("a")]);
    expect(written.get("a")).toMatchObject([{ kind: "server" }]);
    expect(await recordsOf(store)).toMatchObject([{ collected: true }]);
    expect(told.join()).toContain("is lost");
  },
);

test("a page at a wrong address loses no batch", async () => {
  const wrong = new ModelError("404 Not Found", { kind: "bad-request", status: 404 });
  const { batches } = fakeBatches();
  const { parts, store } = await setUp({ ...batches, poll: async () => Promise.reject(wrong) });
  await expect(runBatches(parts, [request("a")])).rejects.toBe(wrong);
  expect(await recordsOf(store)).toMatchObject([{ collected: false }]);
});

test("of two results of one request the first counts, and two that differ are none", async () => {
  const { batches } = fakeBatches({
    results: async () =>
      ["a", "a", "b", "b", "b"].map((id, at) => ({
        ...{ id, error: null },
        reply: { ...replyOf(id === "a" ? "same" : String(at)), requestId: String(at) },
      })),
  });
  const { parts, written } = await setUp(batches);
  await runBatches(parts, ["a", "b"].map(request));
  expect(written.get("a")).toMatchObject([{ text: "same", requestId: "0" }]);
  expect(written.get("b")).toMatchObject([{ kind: "malformed" }]);
});
