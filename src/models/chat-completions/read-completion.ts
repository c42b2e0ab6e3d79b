import type { Finish, ModelReply, Usage } from "../model.ts";
import { ReplyCutOff } from "../wire/reply-cut-off.ts";
import { type Completion, completionSchema, type Said } from "./completion.ts";

/** Reads a completion that is not streamed; throws zod's error where it is not as documented. */
export function readCompletion(completion: unknown, requestId: string | null): ModelReply {
  return replyOf(completionSchema.parse(completion), requestId);
}

export function replyOf(completion: Completion, requestId: string | null): ModelReply {
  const [choice] = completion.choices;
  const said = choice?.message ?? {};
  const finishReason = choice?.finish_reason ?? null;
  // OpenRouter's word for a provider that failed half way.
  if (finishReason === "error") throw new ReplyCutOff("the provider failed half way");
  return {
    text: textOf(said) || (said.refusal ?? ""),
    thinking: thinkingOf(said) || null,
    finish: said.refusal ? "refusal" : (FINISH.get(finishReason?.toLowerCase() ?? "") ?? "other"),
    finishReason,
    requestId: requestId ?? completion.id ?? null,
    modelVersion: completion.model ?? null,
    usage: usageOf(completion.usage ?? null),
  };
}

// A map: a server's word may be that of something which every object has.
const FINISH: ReadonlyMap<string, Finish> = new Map([
  ["stop", "stop"],
  // Mistral's and Together's.
  ["eos", "stop"],
  // What servers hand through from Anthropic and Cohere.
  ["end_turn", "stop"],
  ["complete", "stop"],
  ["length", "length"],
  ["model_length", "length"],
  ["max_tokens", "length"],
  ["content_filter", "refusal"],
  // Anthropic's.
  ["refusal", "refusal"],
]);

export function textOf({ content }: Said): string {
  if (!Array.isArray(content)) return content ?? "";
  return content.map((part) => (part.type === "text" ? (part.text ?? "") : "")).join("");
}

export function thinkingOf({ content, reasoning, reasoning_content: ofDeepSeek }: Said): string {
  const apart = reasoning ?? ofDeepSeek ?? "";
  if (!Array.isArray(content)) return apart;
  const parts = content.flatMap((part) => (part.thinking ?? []).map(({ text }) => text ?? ""));
  return apart + parts.join("");
}

function usageOf(usage: Completion["usage"] | null): Usage | null {
  if (!usage) return null;
  const cached = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens;
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: cached ?? 0,
    outputTokens: usage.completion_tokens,
    reasoningTokens: usage.completion_tokens_details?.reasoning_tokens ?? 0,
  };
}
