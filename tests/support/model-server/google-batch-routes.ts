import type { BatchContext, BatchRoutes } from "./batch-routes.ts";
import { promptOf } from "./google-format.ts";
import { requestKey } from "./request-key.ts";
import type { FaultName } from "./script.ts";
import { sendWhole } from "./send.ts";

interface StoredBatch {
  readonly name: string;
  readonly displayName: string;
  readonly model: string;
  looks: number;
  readonly responses: unknown[];
}

interface CreateBody {
  readonly batch: {
    readonly displayName: string;
    readonly inputConfig: {
      readonly requests: {
        readonly requests: readonly {
          readonly request: Parameters<typeof promptOf>[0];
          readonly metadata?: object;
        }[];
      };
    };
  };
}

const STATES = {
  completed: "SUCCEEDED",
  expired: "EXPIRED",
  failed: "FAILED",
  cancelled: "CANCELLED",
} as const;

const PAGE = 2;

/** Gemini's batches with requests and responses inlined: long-running operations, whose metadata is the batch. */
export function googleBatchRoutes(context: BatchContext): BatchRoutes {
  const batches: StoredBatch[] = [];
  const json = (body: unknown, status = 200) =>
    Promise.resolve((response: Parameters<typeof sendWhole>[0]) => sendWhole(response, { status, body }));
  return (request, url, bytes) => {
    const create = /^\/v1beta\/models\/([^/:]+):batchGenerateContent$/u.exec(url.pathname);
    if (create !== null && request.method === "POST") {
      const batch = run(context, batches.length, create[1]!, JSON.parse(bytes.toString()) as CreateBody);
      batches.push(batch);
      return json(shown(context, batch));
    }
    const name = /^\/v1beta\/(batches(?:\/[^/]+)?)$/u.exec(url.pathname)?.[1];
    if (name === undefined || request.method !== "GET") return Promise.resolve(null);
    if (name === "batches") {
      const start = Number(url.searchParams.get("pageToken") ?? 0);
      const newest = batches.toReversed();
      const operations = newest.slice(start, start + PAGE).map((batch) => shown(context, batch));
      const next = start + PAGE;
      return json({ operations, ...(next < newest.length ? { nextPageToken: String(next) } : {}) });
    }
    const batch = batches.find((one) => one.name === name);
    if (batch === undefined)
      return json(
        { error: { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" } },
        404,
      );
    batch.looks += 1;
    return json(shown(context, batch));
  };
}

function run(
  { format, plan, ledger, decide }: BatchContext,
  nth: number,
  model: string,
  { batch }: CreateBody,
): StoredBatch {
  const { requests } = batch.inputConfig.requests;
  const answered = plan.ends === "completed" ? requests.length : plan.answered;
  const responses = requests.slice(0, answered).map(({ request, metadata }) => {
    const asked = {
      model,
      prompt: promptOf(request),
      stream: false,
      batch: true,
      key: requestKey(model, request),
      body: request,
    };
    const { given, nth: turn } = decide(asked);
    if (given.kind === "fault") return { error: rpcError(given.fault), metadata };
    ledger.pay(asked.key);
    return { response: format.reply(given, asked, turn), metadata };
  });
  return {
    name: `batches/${nth}`,
    displayName: batch.displayName,
    model: `models/${model}`,
    looks: 0,
    responses,
  };
}

// Errors of a batch are google.rpc.Status, with gRPC's codes.
function rpcError(fault: FaultName): object {
  if (fault === "rate-limit") return { code: 8, message: "Resource has been exhausted (e.g. check quota)." };
  return { code: 13, message: "Internal error encountered." };
}

function shown({ plan }: BatchContext, { name, displayName, model, looks, responses }: StoredBatch): unknown {
  const ended = looks > plan.looksUntilEnd;
  const output = { inlinedResponses: { inlinedResponses: responses } };
  return {
    name,
    metadata: {
      "@type": "type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch",
      model,
      displayName,
      name,
      createTime: "2026-01-01T00:00:00Z",
      updateTime: "2026-01-01T00:00:00Z",
      batchStats: { requestCount: String(responses.length) },
      state: ended ? `BATCH_STATE_${STATES[plan.ends]}` : "BATCH_STATE_RUNNING",
      ...(ended && responses.length > 0 ? { output } : {}),
    },
    ...(ended ? { done: true } : {}),
  };
}
