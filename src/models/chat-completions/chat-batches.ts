import { z } from "zod";
import { ModelError } from "../model-error.ts";
import type { AskRequest, BatchResult, Batches, BatchState } from "../model.ts";
import { keyOf, type Service } from "../service.ts";
import { exchange } from "../wire/exchange.ts";
import type { Fetch } from "../wire/watched-fetch.ts";
import { type Asker, readBatchLine } from "./batch-line.ts";

/** What an SDK does for batches of files; each call has its own `fetch`. */
export interface BatchSdk {
  /** Gives the file's id. */
  upload(jsonl: string, fetch: Fetch): Promise<string>;
  create(fileId: string, label: string, fetch: Fetch): Promise<unknown>;
  retrieve(batchId: string, fetch: Fetch): Promise<unknown>;
  /** The newest first. */
  list(fetch: Fetch): AsyncIterable<unknown>;
  content(fileId: string, fetch: Fetch): Promise<string>;
}

const batchSchema = z.object({
  id: z.string(),
  status: z.string(),
  output_file_id: z.string().nullish(),
  error_file_id: z.string().nullish(),
  errors: z.object({ data: z.array(z.object({ message: z.string().nullish() })).nullish() }).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  request_counts: z.object({ completed: z.int(), failed: z.int(), total: z.int() }).nullish(),
});

type Batch = z.infer<typeof batchSchema>;

/** Batches as OpenAI has them and Groq copied them: a file of requests in, a file of replies and one of errors out. */
export function chatBatches(
  service: Service,
  sdk: BatchSdk,
  bodyOf: (request: AskRequest) => object,
): Batches {
  const look = (id: string, signal: AbortSignal): Promise<Batch> =>
    exchange(service, "json", signal, async ({ fetch }) => batchSchema.parse(await sdk.retrieve(id, fetch)));
  return {
    submit: async (requests, label, signal) => {
      const jsonl = requests
        .map(({ id, request }) => JSON.stringify(lineFor(id, bodyOf(request))))
        .join("\n");
      return exchange(service, "json", signal, async ({ fetch }) => {
        const fileId = z.string().parse(await sdk.upload(`${jsonl}\n`, fetch));
        return batchSchema.parse(await sdk.create(fileId, label, fetch)).id;
      });
    },
    find: (label, signal) =>
      exchange(service, "json", signal, async ({ fetch }) => {
        for await (const listed of sdk.list(fetch)) {
          const batch = batchSchema.parse(listed);
          if (batch.metadata?.["label"] === label) return batch.id;
        }
        return null;
      }),
    poll: async (id, signal) => stateOf(await look(id, signal)),
    results: async (id, signal) => {
      const batch = await look(id, signal);
      const files = [batch.output_file_id, batch.error_file_id].filter(
        (file) => file !== null && file !== undefined,
      );
      const contents: string[] = [];
      for (const file of files) {
        contents.push(
          await exchange(service, "file", signal, ({ fetch }) => sdk.content(file, fetch)).catch(unlessGone),
        );
      }
      const asker = { service, key: keyOf(service) };
      return contents.flatMap((content) => resultsIn(asker, content));
    },
  };
}

function lineFor(id: string, body: object): object {
  return { custom_id: id, method: "POST", url: "/v1/chat/completions", body };
}

function stateOf({ status, request_counts: counts, errors }: Batch): BatchState {
  if (status === "completed") return { kind: "ended" };
  if (status === "failed" || status === "expired" || status === "cancelled") {
    const why = errors?.data?.[0]?.message;
    return { kind: "failed", reason: why ? `${status}: ${why}` : status };
  }
  return {
    kind: "running",
    done: (counts?.completed ?? 0) + (counts?.failed ?? 0),
    total: counts?.total ?? 0,
  };
}

// Where one of the files is gone, the other one still counts.
function unlessGone(error: unknown): string {
  if (error instanceof ModelError && error.status === 404 && error.kind === "unknown-model") return "";
  throw error;
}

// A line that is nobody's costs nobody's reply but the one that stood there.
function resultsIn(asker: Asker, content: string): BatchResult[] {
  const lines = content.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => readBatchLine(asker, line) ?? []);
}
