import type { Reply } from "../../../../src/replies/reply.ts";

/** A reply that nobody gave. */
export function replyWith(changes: Partial<Reply> = {}): Reply {
  return {
    ...{ key: "k", model: "a/model", problem: "median", language: "python", sample: 0, attempt: 1 },
    ...{ promptHash: "p", response: "```python\nx = 1\n```", thinking: null },
    ...{ finish: "stop", finishReason: "stop", requestId: "req-1", modelVersion: "model-2026-01-01" },
    usage: { inputTokens: 812, cachedInputTokens: 0, outputTokens: 400, reasoningTokens: 0 },
    ...{ costUsd: 0.0123, batch: false, latencyMillis: 3210, tries: 1, at: "2026-01-02T03:04:05.000Z" },
    ...changes,
  };
}
