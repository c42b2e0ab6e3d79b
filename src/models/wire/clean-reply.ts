import type { ModelReply, Usage } from "../model.ts";
import { hideKey } from "./redact.ts";
import { UnusableReply } from "./unusable-reply.ts";

const MOST_BYTES = 16 * 2 ** 20;
const MOST_CHARACTERS = 200;
const MOST_TOKENS = 1e9;
// What a local server takes for a key may be an ordinary word, which code has too.
const SHORTEST_SECRET = 12;

/**
 * A reply as it may be written down: of a size that fits, with short facts, figures that can be, and without the key, which
 * a server may have echoed. Throws an `UnusableReply`.
 */
export function cleanReply(reply: ModelReply, key: string | null): ModelReply {
  if (bytesOf(reply.text) + bytesOf(reply.thinking) > MOST_BYTES)
    throw new UnusableReply(`the reply is longer than ${MOST_BYTES} bytes`);
  const secret = key !== null && key.length >= SHORTEST_SECRET ? key : null;
  const fact = (text: string | null) => (text === null ? null : short(hideKey(text, key)));
  return {
    text: hideKey(reply.text, secret),
    thinking: reply.thinking === null ? null : hideKey(reply.thinking, secret),
    finish: reply.finish,
    finishReason: fact(reply.finishReason),
    requestId: fact(reply.requestId),
    modelVersion: fact(reply.modelVersion),
    usage: plausible(reply.usage),
  };
}

// As it is written down, where one character may take six bytes.
function bytesOf(text: string | null): number {
  if (text === null) return 0;
  return text.length > MOST_BYTES ? text.length : Buffer.byteLength(JSON.stringify(text));
}

/** A word of a server's, within bounds. */
export function short(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}

/** What no reply can take is a server's mistake, of which no sum is to be made. */
function plausible(usage: Usage | null): Usage | null {
  if (usage === null) return null;
  const counts = Object.values(usage) as number[];
  return counts.every((count) => Number.isInteger(count) && count >= 0 && count <= MOST_TOKENS)
    ? usage
    : null;
}
