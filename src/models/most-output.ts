import type { ModelSettings } from "./model.ts";

/** How many tokens a reply may come to. */
export interface OutputBounds {
  readonly low: number;
  readonly high: number;
  /** Whether the provider is told to stop at `high`; else it is an assumption. */
  readonly isPromised: boolean;
}

// A short function with its two lines of complexity, and the longest reply that ordinary models of today give.
const ORDINARY = { low: 200, high: 16_384 };
// Reasoning models think a thousand tokens over an easy problem, and up to 64 Ki over a hard one.
const REASONING = { low: 1000, high: 65_536 };

// Names of models that think unless they are told not to.
const THINKS =
  /(?:^|[/-])(?:o\d|r1|qwq|qwen3|magistral)(?:[-:.]|$)|gpt-(?:[5-9]|oss)|deepseek-(?:v[4-9]|flash)|reasoner|thinking|gemini-(?:2\.5|[3-9])/i;

/** How many tokens a reply of a model may come to, its thinking included: `maxTokens`, or else what models are known to do. */
export function outputBoundsOf(model: string, settings: ModelSettings): OutputBounds {
  const { maxTokens, thinkingTokens = 0 } = settings;
  const { low, high } = isThinking(model, settings) ? REASONING : ORDINARY;
  if (maxTokens === undefined) return { low, high: Math.max(high, thinkingTokens), isPromised: false };
  // Some services count thinking in `maxTokens`, some beside it.
  const most = maxTokens + thinkingTokens;
  return { low: Math.min(low, most), high: most, isPromised: true };
}

function isThinking(model: string, { reasoningEffort, thinkingTokens }: ModelSettings): boolean {
  if (reasoningEffort === "none" || thinkingTokens === 0) return false;
  return reasoningEffort !== undefined || thinkingTokens !== undefined || THINKS.test(model);
}
