import { randomBytes } from "node:crypto";
import pRetry from "p-retry";
import {
  MODEL_ERRORS,
  ModelError,
  type BatchRequest,
  type BatchResult,
  type Batches,
  type ModelReply,
} from "../models/index.ts";
import type { BatchRecord, BatchStore } from "./batch-store.ts";
import type { Clock } from "./clock.ts";

/** What came of one request of a batch: a reply, or why there is none. */
export type BatchTold = ModelReply | ModelError;

export interface BatchLaneParts {
  readonly model: string;
  readonly batches: Batches;
  readonly store: BatchStore;
  readonly clock: Clock;
  readonly pollMillis: number;
  /** The time of day, for the record alone. */
  readonly today: () => Date;
  /** Ends the waiting, not the batches. */
  readonly stopping: AbortSignal;
  /** Writes a reply down; false: nobody wants it in this run, so that its batch stays to be collected. */
  readonly write: (key: string, told: BatchTold, latencyMillis: number) => Promise<boolean>;
  readonly tell: (message: string) => void;
}

// Google takes 20 MB of requests in one call, and a batch that fails as a whole should not be everything.
const MOST_REQUESTS = 1000;
const MOST_BYTES = 15e6;
/** A call that fails is tried this often before the run gives up on it; the batch itself goes on. */
const CALL_TRIES = 6;

/**
 * Has requests answered in batches and writes the replies down. Batches of an earlier run that were not collected are
 * picked up, and their requests not submitted again. Resolves when all are collected; throws a `ModelError` where one
 * cannot be submitted or looked after, and the signal's reason when it is aborted.
 */
export async function runBatches(parts: BatchLaneParts, requests: readonly BatchRequest[]): Promise<void> {
  const open = await openRecords(parts, requests);
  const underWay = new Set(open.flatMap(({ keys }) => keys));
  const fresh = requests.filter(({ id }) => !underWay.has(id));
  const earlier = open.map(async (record) => {
    const resumed = await resume(parts, record, requests);
    if (resumed !== null) await collect(parts, resumed);
  });
  const submitted = chunksOf(fresh).map(async (chunk) => collect(parts, await submit(parts, chunk)));
  const failures: ModelError[] = [];
  const lookAfter = async (batch: Promise<void>) =>
    batch.catch((error: unknown) => {
      if (!(error instanceof ModelError)) throw error;
      failures.push(error);
    });
  await Promise.all([...earlier, ...submitted].map(lookAfter));
  // Only now: one that fails leaves the others to be collected.
  if (failures[0] !== undefined) throw failures[0];
}

async function openRecords(
  { store, model }: BatchLaneParts,
  requests: readonly BatchRequest[],
): Promise<BatchRecord[]> {
  const wanted = new Set(requests.map(({ id }) => id));
  const open: BatchRecord[] = [];
  for await (const record of store.records())
    if (record.model === model && !record.collected && record.keys.some((key) => wanted.has(key)))
      open.push(record);
  return open;
}

function chunksOf(requests: readonly BatchRequest[]): BatchRequest[][] {
  const chunks: BatchRequest[][] = [];
  let bytes = Infinity;
  for (const request of requests) {
    const length = JSON.stringify(request).length;
    if (bytes + length > MOST_BYTES || (chunks.at(-1)?.length ?? 0) >= MOST_REQUESTS) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(request);
    bytes += length;
  }
  return chunks;
}

/** Written down before it is submitted: whatever happens then, the batch is found again and not paid for twice. */
async function submit(parts: BatchLaneParts, requests: readonly BatchRequest[]): Promise<Submitted> {
  const { store, model, today } = parts;
  const keys = requests.map(({ id }) => id);
  // Random: another run that asks the same must never find this batch. It reaches no verdict.
  const label = `assay-${randomBytes(12).toString("hex")}`;
  const record = { label, model, keys, batchId: null, collected: false, at: today().toISOString() };
  await store.append(record);
  return submitRecord(parts, record, requests);
}

interface Submitted extends BatchRecord {
  readonly batchId: string;
}

async function submitRecord(
  parts: BatchLaneParts,
  record: BatchRecord,
  requests: readonly BatchRequest[],
): Promise<Submitted> {
  const { batches, store, stopping, tell } = parts;
  const batchId = await patiently(parts, async (attempt) => {
    // One that seemed to fail may have arrived.
    const there = attempt === 1 ? null : await batches.find(record.label, stopping);
    return there ?? batches.submit(requests, record.label, stopping);
  });
  tell(`batch ${batchId} submitted with ${requests.length} requests`);
  const submitted = { ...record, batchId };
  await store.append(submitted);
  return submitted;
}

/** An earlier run may have been ended between submitting a batch and writing its id down. null: nobody wants it now. */
async function resume(
  parts: BatchLaneParts,
  record: BatchRecord,
  requests: readonly BatchRequest[],
): Promise<Submitted | null> {
  const { batches, store, stopping, tell } = parts;
  if (record.batchId !== null) {
    tell(`batch ${record.batchId} of an earlier run is picked up`);
    return { ...record, batchId: record.batchId };
  }
  const batchId = await patiently(parts, async () => batches.find(record.label, stopping));
  if (batchId === null) {
    const own = new Set(record.keys);
    const wanted = requests.filter(({ id }) => own.has(id));
    if (wanted.length > 0) return submitRecord(parts, record, wanted);
    await store.append({ ...record, collected: true });
    return null;
  }
  tell(`batch ${batchId}, which an earlier run had just submitted, is picked up`);
  const found = { ...record, batchId };
  await store.append(found);
  return found;
}

async function collect(parts: BatchLaneParts, record: Submitted): Promise<void> {
  const { store, today, tell } = parts;
  const { failure, results } = await outcomeOf(parts, record.batchId);
  const byId = firstById(results);
  const latencyMillis = Math.max(0, today().getTime() - Date.parse(record.at));
  let whole = true;
  for (const key of record.keys)
    whole = (await parts.write(key, toldOf(byId.get(key), record.batchId, failure), latencyMillis)) && whole;
  if (whole) await store.append({ ...record, collected: true });
  tell(`batch ${record.batchId} is collected: ${results.length} of ${record.keys.length} came back`);
}

interface Outcome {
  /** Why it failed; null: it did not. */
  readonly failure: string | null;
  readonly results: readonly BatchResult[];
}

async function outcomeOf(parts: BatchLaneParts, batchId: string): Promise<Outcome> {
  const { batches, stopping, tell } = parts;
  try {
    const failure = await untilEnded(parts, batchId);
    return { failure, results: await patiently(parts, () => batches.results(batchId, stopping)) };
  } catch (error) {
    if (!isGone(error)) throw error;
    tell(
      `batch ${batchId} is lost: its provider does not know it any more; the next run asks for its replies`,
    );
    return { failure: "lost: its provider does not know it any more", results: [] };
  }
}

/** A provider's own word; the page of something at a wrong address is another matter. */
function isGone(error: unknown): boolean {
  return error instanceof ModelError && error.status === 404 && error.kind === "unknown-model";
}

/** The first result of each request, as long as no other one contradicts it. */
function firstById(results: readonly BatchResult[]): ReadonlyMap<string, BatchResult> {
  const byId = new Map<string, BatchResult>();
  for (const result of results) {
    const { id } = result;
    const first = byId.get(id) ?? result;
    const isContradicted = first.reply && result.reply && first.reply.text !== result.reply.text;
    byId.set(id, isContradicted ? contradicted(id) : first);
  }
  return byId;
}

function contradicted(id: string): BatchResult {
  const message = "malformed reply: the batch has two different replies to one request";
  return { id, reply: null, error: new ModelError(message, { kind: "malformed" }) };
}

/** A small batch may be done within seconds, so the first looks come soon. */
const FIRST_POLL_MILLIS = 1000;

/** Gives why it failed; null: it did not. */
async function untilEnded(parts: BatchLaneParts, batchId: string): Promise<string | null> {
  const { batches, clock, pollMillis, stopping, tell } = parts;
  let told = -1;
  for (let wait = Math.min(FIRST_POLL_MILLIS, pollMillis); ; wait = Math.min(2 * wait, pollMillis)) {
    const state = await patiently(parts, () => batches.poll(batchId, stopping));
    if (state.kind === "ended") return null;
    if (state.kind === "failed") return state.reason;
    if (state.done !== told) tell(`batch ${batchId}: ${state.done} of ${state.total} done`);
    told = state.done;
    await clock.sleep(wait, stopping);
  }
}

async function patiently<T>({ stopping }: BatchLaneParts, work: (attempt: number) => Promise<T>): Promise<T> {
  return pRetry(work, {
    retries: CALL_TRIES - 1,
    randomize: true,
    maxTimeout: 60_000,
    signal: stopping,
    shouldRetry: ({ error }) => error instanceof ModelError && MODEL_ERRORS[error.kind].retry,
  });
}

function toldOf(result: BatchResult | undefined, batchId: string, failure: string | null): BatchTold {
  if (result?.reply !== null && result !== undefined) return result.reply;
  if (result?.error instanceof ModelError) return result.error;
  const why = failure ?? "the provider gave no result for it";
  return new ModelError(`batch ${batchId}: ${why}`, { kind: "server" });
}
