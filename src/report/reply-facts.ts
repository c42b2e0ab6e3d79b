import type { Reply } from "../replies/index.ts";
import { formatDollars } from "./dollars.ts";
import { escapeText } from "./escape.ts";
import { formatMoment } from "./moment.ts";
import { inWords } from "./verdict-words.ts";

/** What is known of a reply beside its text, one fact a line. */
export function replyFacts(reply: Reply): string[] {
  const facts = [
    ["version", reply.modelVersion ?? "not told"],
    ["finish", finishWords(reply)],
    ["tokens", tokenWords(reply.usage)],
    ["cost", reply.costUsd === null ? "unknown" : formatDollars(reply.costUsd)],
    ["latency", `${(reply.latencyMillis / 1000).toFixed(1)} s${reply.batch ? ", in a batch" : ""}`],
    ["tries", reply.tries === 1 ? null : String(reply.tries)],
    ["request", reply.requestId ?? "not told"],
    ["came", formatMoment(new Date(reply.at))],
  ] as const;
  return facts.flatMap(([name, text]) => (text === null ? [] : [`${name.padEnd(7)}  ${escapeText(text)}`]));
}

const FINISH_WORDS = {
  stop: "of itself",
  length: "cut off at the limit of tokens",
  refusal: "refused",
  other: "otherwise",
} as const satisfies Record<Reply["finish"], string>;

function finishWords({ finish, finishReason }: Reply): string {
  const own = finishReason === null ? "" : ` (${finishReason})`;
  return `${FINISH_WORDS[finish]}${own}`;
}

function tokenWords(usage: Reply["usage"]): string {
  if (usage === null) return "not told";
  const cached = usage.cachedInputTokens === 0 ? "" : ` (${inWords(usage.cachedInputTokens)} cached)`;
  const thinking = usage.reasoningTokens === 0 ? "" : ` (${inWords(usage.reasoningTokens)} of thinking)`;
  return `${inWords(usage.inputTokens)}${cached} in, ${inWords(usage.outputTokens)}${thinking} out`;
}
