import type OpenAI from "openai";
import { chatBatches } from "./chat-completions/chat-batches.ts";
import { chatProvider } from "./chat-completions/chat-provider.ts";
import { chatRequest } from "./chat-completions/chat-request.ts";
import { readOpenAiError } from "./errors/read-openai-error.ts";
import type { AskRequest, Provider } from "./model.ts";
import { openAiBatchSdk, openAiClient } from "./openai-client.ts";
import type { ProviderConfig } from "./provider-config.ts";
import type { Service } from "./service.ts";

const BASE_URL = "https://api.openai.com/v1";

/** OpenAI, through its SDK's Chat Completions. */
export function openOpenAi(config: ProviderConfig, nowMillis: () => number): Provider {
  const service: Service = {
    config,
    auth: (key) => ({ authorization: `Bearer ${key}` }),
    readError: readOpenAiError,
    nowMillis,
  };
  const url = config.baseUrl ?? BASE_URL;
  const sdk = {
    complete: async (request: AskRequest, fetch: typeof globalThis.fetch) =>
      (await openAiClient(url, fetch)).chat.completions.create(bodyOf(request)),
    stream: async (request: AskRequest, fetch: typeof globalThis.fetch) =>
      (await openAiClient(url, fetch)).chat.completions.create({
        ...bodyOf(request),
        stream: true,
        stream_options: { include_usage: true },
      }),
    listModels: async (fetch: typeof globalThis.fetch) =>
      (await Array.fromAsync((await openAiClient(url, fetch)).models.list())).map(({ id }) => id),
  };
  return chatProvider(service, sdk, chatBatches(service, openAiBatchSdk(url), bodyOf));
}

// `max_tokens` is refused by reasoning models; this one is taken by all, and counts the thinking too.
function bodyOf(request: AskRequest): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const { maxTokens, reasoningEffort } = request.settings;
  return {
    ...chatRequest(request),
    max_completion_tokens: maxTokens,
    reasoning_effort: reasoningEffort,
  };
}
