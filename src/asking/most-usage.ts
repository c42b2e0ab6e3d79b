import { mostTokens, outputBoundsOf, type Usage } from "../models/index.ts";
import type { PlannedAsk } from "./estimate.ts";

// Marks of the roles that providers put around each turn.
const TURN_TOKENS = 16;

/**
 * The most tokens that one request can be charged for: a bound for its prompt, and for its reply `maxTokens`, or an
 * assumption where there is none.
 */
export function mostUsage({ model, messages, settings }: PlannedAsk): Usage {
  const texts = [settings.system ?? "", ...messages.map(({ content }) => content)];
  const inputTokens = texts.reduce((tokens, text) => tokens + mostTokens(text) + TURN_TOKENS, 0);
  const { high: outputTokens } = outputBoundsOf(model, settings);
  return { inputTokens, cachedInputTokens: 0, outputTokens, reasoningTokens: 0 };
}
