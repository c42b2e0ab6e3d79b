import type OpenAI from "openai";
import type { BatchSdk } from "./chat-completions/chat-batches.ts";
import type { Fetch } from "./wire/watched-fetch.ts";

/**
 * OpenAI's SDK without what it does of itself: keys and addresses from the environment, retries, its own timeouts and
 * its log. It is loaded when it is needed first; whoever grades recorded answers never waits for it.
 */
export async function openAiClient(baseURL: string, fetch: Fetch): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  return new OpenAI({
    baseURL,
    fetch,
    // The key is put on by the exchange.
    apiKey: "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: 2 ** 31 - 1,
    logLevel: "off",
  });
}

export function openAiBatchSdk(url: string): BatchSdk {
  return {
    upload: async (jsonl, fetch) => {
      const [{ toFile }, client] = await Promise.all([import("openai"), openAiClient(url, fetch)]);
      const file = await toFile(Buffer.from(jsonl), "batch.jsonl", { type: "application/jsonl" });
      return (await client.files.create({ file, purpose: "batch" })).id;
    },
    create: async (fileId, label, fetch) =>
      (await openAiClient(url, fetch)).batches.create({
        input_file_id: fileId,
        endpoint: "/v1/chat/completions",
        completion_window: "24h",
        metadata: { label },
      }),
    retrieve: async (id, fetch) => (await openAiClient(url, fetch)).batches.retrieve(id),
    list: async function* (fetch) {
      yield* (await openAiClient(url, fetch)).batches.list({ limit: 100 });
    },
    content: async (fileId, fetch) => (await (await openAiClient(url, fetch)).files.content(fileId)).text(),
  };
}
