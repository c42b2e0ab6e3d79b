import type { BatchJob, GoogleGenAI, InlinedRequest, InlinedResponse } from "@google/genai";
import { ModelError } from "../model-error.ts";
import type { BatchRequest, BatchResult, Batches, BatchState } from "../model.ts";
import { keyOf, type Service } from "../service.ts";
import { cleanReply } from "../wire/clean-reply.ts";
import { exchange } from "../wire/exchange.ts";
import { refused } from "../wire/explain.ts";
import { generateRequest } from "./generate-request.ts";
import { readResponse } from "./read-response.ts";

/** Gemini's batches, with the requests in the batch itself; our ids go along as metadata. */
export function googleBatches(service: Service, client: () => Promise<GoogleGenAI>): Batches {
  const look = async (name: string, signal: AbortSignal): Promise<BatchJob> => {
    const { batches } = await client();
    return exchange(service, "json", signal, ({ fetch }) =>
      batches.get({ name, config: { httpOptions: { fetch } } }),
    );
  };
  return {
    submit: async (requests, label, signal) => {
      const { batches } = await client();
      const job = await exchange(service, "json", signal, ({ fetch }) =>
        batches.create({
          model: requests[0]?.request.model ?? "",
          src: requests.map(inlined),
          config: { displayName: label, httpOptions: { fetch } },
        }),
      );
      return nameOf(job, service);
    },
    find: async (label, signal) => {
      const { batches } = await client();
      return exchange(service, "json", signal, async ({ fetch }) => {
        for await (const job of await batches.list({ config: { pageSize: 100, httpOptions: { fetch } } })) {
          if (job.displayName === label) return nameOf(job, service);
        }
        return null;
      });
    },
    poll: async (name, signal) => stateOf(await look(name, signal)),
    results: async (name, signal) => {
      const job = await look(name, signal);
      const asker = { service, key: keyOf(service) };
      return (job.dest?.inlinedResponses ?? []).flatMap((response) => resultOf(asker, response));
    },
  };
}

function inlined({ id, request }: BatchRequest): InlinedRequest {
  const { contents, config } = generateRequest(request);
  return { contents, config, metadata: { key: id } };
}

function nameOf({ name }: BatchJob, { config }: Service): string {
  if (name !== undefined) return name;
  throw new ModelError(`${config.name}: malformed reply: a batch without a name`, { kind: "malformed" });
}

// JOB_STATE_PARTIALLY_SUCCEEDED has results, and errors for the rest.
function stateOf({ state, dest }: BatchJob): BatchState {
  const word = (state ?? "").replace(/^JOB_STATE_/u, "");
  if (word === "SUCCEEDED" || word === "PARTIALLY_SUCCEEDED") return { kind: "ended" };
  if (word === "FAILED" || word === "CANCELLED" || word === "EXPIRED") {
    return { kind: "failed", reason: word.toLowerCase() };
  }
  return { kind: "running", done: dest?.inlinedResponses?.length ?? 0, total: 0 };
}

// One without our id is nobody's.
function resultOf(
  asker: Parameters<typeof refused>[0],
  { response, error, metadata }: InlinedResponse,
): BatchResult[] {
  const id = metadata?.["key"];
  if (id === undefined) return [];
  if (response === undefined) return [{ id, reply: null, error: refused(asker, told(error)) }];
  try {
    return [{ id, reply: cleanReply(readResponse(response), asker.key), error: null }];
  } catch {
    const message = `${asker.service.config.name}: malformed reply in a batch`;
    return [{ id, reply: null, error: new ModelError(message, { kind: "malformed" }) }];
  }
}

// A job's errors carry the codes of gRPC, https://grpc.io/docs/guides/status-codes, where a response has HTTP's.
const STATUSES: ReadonlyMap<number, string> = new Map([
  [3, "INVALID_ARGUMENT"],
  [4, "DEADLINE_EXCEEDED"],
  [5, "NOT_FOUND"],
  [7, "PERMISSION_DENIED"],
  [8, "RESOURCE_EXHAUSTED"],
  [13, "INTERNAL"],
  [14, "UNAVAILABLE"],
  [16, "UNAUTHENTICATED"],
]);

function told(error: InlinedResponse["error"]): Parameters<typeof refused>[1] {
  const code = error?.code ?? 13;
  const body = { error: { message: error?.message ?? "no further word", status: STATUSES.get(code) } };
  return { status: code >= 400 ? code : null, headers: new Headers(), body: JSON.stringify(body) };
}
