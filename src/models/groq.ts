import type Groq from "groq-sdk";
import type { ChatCompletionCreateParamsNonStreaming } from "groq-sdk/resources/chat/completions";
import { type BatchSdk, chatBatches } from "./chat-completions/chat-batches.ts";
import { chatProvider, type ChatSdk } from "./chat-completions/chat-provider.ts";
import { chatRequest } from "./chat-completions/chat-request.ts";
import { readOpenAiError } from "./errors/read-openai-error.ts";
import type { AskRequest, Provider } from "./model.ts";
import type { ProviderConfig } from "./provider-config.ts";
import type { Service } from "./service.ts";
import type { Fetch } from "./wire/watched-fetch.ts";

const BASE_URL = "https://api.groq.com";

/** Groq, through its SDK. */
export function openGroq(config: ProviderConfig, nowMillis: () => number): Provider {
  const service: Service = {
    config,
    auth: (key) => ({ authorization: `Bearer ${key}` }),
    readError: readOpenAiError,
    nowMillis,
  };
  const client = (fetch: Fetch): Promise<Groq> => groqClient(config.baseUrl ?? BASE_URL, fetch);
  const sdk: ChatSdk = {
    complete: async (request, fetch) => (await client(fetch)).chat.completions.create(bodyOf(request)),
    stream: async (request, fetch) =>
      (await client(fetch)).chat.completions.create({ ...bodyOf(request), stream: true }),
    listModels: async (fetch) => (await (await client(fetch)).models.list()).data.map(({ id }) => id),
  };
  return chatProvider(service, sdk, chatBatches(service, batchSdk(client), bodyOf));
}

// As `openAiClient`: nothing from the environment, no retries, no timeouts or log of its own, loaded when needed.
async function groqClient(baseURL: string, fetch: Fetch): Promise<Groq> {
  const { Groq } = await import("groq-sdk");
  return new Groq({ baseURL, fetch, apiKey: "none", maxRetries: 0, timeout: 2 ** 31 - 1, logLevel: "off" });
}

// Models that think between tags unless told to hand it out apart; others refuse the question, and OpenAI's do so anyway.
const THINKS_IN_TAGS = /qwen3|qwq|deepseek-r1/iu;

function bodyOf(request: AskRequest): ChatCompletionCreateParamsNonStreaming {
  const { maxTokens, reasoningEffort } = request.settings;
  return {
    ...chatRequest(request),
    max_completion_tokens: maxTokens,
    reasoning_effort: reasoningEffort === "minimal" ? "low" : reasoningEffort,
    reasoning_format: THINKS_IN_TAGS.test(request.model) ? "parsed" : undefined,
  };
}

function batchSdk(client: (fetch: Fetch) => Promise<Groq>): BatchSdk {
  return {
    upload: async (jsonl, fetch) => {
      const [{ toFile }, groq] = await Promise.all([import("groq-sdk"), client(fetch)]);
      const file = await toFile(Buffer.from(jsonl), "batch.jsonl", { type: "application/jsonl" });
      return (await groq.files.create({ file, purpose: "batch" })).id ?? "";
    },
    create: async (fileId, label, fetch) =>
      (await client(fetch)).batches.create({
        input_file_id: fileId,
        endpoint: "/v1/chat/completions",
        completion_window: "24h",
        metadata: { label },
      }),
    retrieve: async (id, fetch) => (await client(fetch)).batches.retrieve(id),
    list: (fetch) => pages(client, fetch),
    content: async (fileId, fetch) => (await (await client(fetch)).files.content(fileId)).text(),
  };
}

// The SDK knows no pages of this list; a next one is asked for where the service names it.
async function* pages(client: (fetch: Fetch) => Promise<Groq>, fetch: Fetch): AsyncGenerator {
  const groq = await client(fetch);
  const asked = new Set<string>();
  let cursor: string | null | undefined;
  do {
    const page: Groq.BatchListResponse & { paging?: { next_cursor?: string | null } | null } =
      await groq.batches.list(cursor ? { query: { cursor } } : {});
    yield* page.data;
    cursor = page.paging?.next_cursor;
    if (cursor && asked.has(cursor)) return;
    asked.add(cursor ?? "");
  } while (cursor);
}
