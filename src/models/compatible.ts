import type OpenAI from "openai";
import { chatProvider, type ChatSdk } from "./chat-completions/chat-provider.ts";
import { chatRequest } from "./chat-completions/chat-request.ts";
import { readOpenAiError } from "./errors/read-openai-error.ts";
import type { AskRequest, Provider } from "./model.ts";
import { openAiClient } from "./openai-client.ts";
import type { ProviderConfig } from "./provider-config.ts";
import type { Service } from "./service.ts";
import type { Fetch } from "./wire/watched-fetch.ts";

/** Any service that speaks OpenAI's Chat Completions: local servers, OpenRouter, DeepSeek, Mistral, Anthropic and others. */
export function openCompatible(config: ProviderConfig, nowMillis: () => number): Provider {
  if (config.baseUrl === null) throw new Error(`${config.name}: a compatible service needs a baseUrl`);
  const service: Service = {
    config,
    auth: (key) => ({ authorization: `Bearer ${key}` }),
    readError: readOpenAiError,
    nowMillis,
  };
  return chatProvider(service, sdkFor(config.baseUrl), null);
}

function sdkFor(url: string): ChatSdk {
  const streamed = openStream(url);
  return {
    complete: async (request, fetch) =>
      (await openAiClient(url, fetch)).chat.completions.create(bodyOf(request)),
    stream: streamed,
    listModels: async (fetch) =>
      (await Array.fromAsync((await openAiClient(url, fetch)).models.list())).map(({ id }) => id),
  };
}

// Usage is told by most servers when asked for; one that refuses the question is not asked it again.
function openStream(url: string): ChatSdk["stream"] {
  let tellsUsage = true;
  const open = async (request: AskRequest, fetch: Fetch): Promise<AsyncIterable<unknown>> =>
    (await openAiClient(url, fetch)).chat.completions.create({
      ...bodyOf(request),
      stream: true,
      ...(tellsUsage && { stream_options: { include_usage: true } }),
    });
  return async (request, fetch) => {
    try {
      return await open(request, fetch);
    } catch (error) {
      if (!tellsUsage || !(error instanceof Error) || !/stream_options|include_usage/u.test(error.message))
        throw error;
      tellsUsage = false;
      return open(request, fetch);
    }
  };
}

// The older name for the limit is the one that every server knows.
function bodyOf(request: AskRequest): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const { maxTokens, reasoningEffort } = request.settings;
  return { ...chatRequest(request), max_tokens: maxTokens, reasoning_effort: reasoningEffort };
}
