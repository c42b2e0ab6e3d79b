import { z } from "zod";
import type { Finish, ModelReply, Usage } from "../model.ts";
import { ReplyCutOff } from "../wire/reply-cut-off.ts";

// More is no count of tokens, but a mistake of the server's.
const count = z.int().min(0).max(1e9).nullish();

const usageSchema = z.object({
  promptTokenCount: count,
  cachedContentTokenCount: count,
  candidatesTokenCount: count,
  thoughtsTokenCount: count,
});

/** A response, or one event of a streamed one, as far as we read it. */
const responseSchema = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z
              .array(z.object({ text: z.string().nullish(), thought: z.boolean().nullish() }))
              .nullish(),
          })
          .nullish(),
        finishReason: z.string().nullish(),
      }),
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: usageSchema.nullish().catch(null),
  modelVersion: z.string().nullish(),
  responseId: z.string().nullish(),
});

type Response = z.infer<typeof responseSchema>;

/** Reads a response that is not streamed; throws zod's error where it is not as documented. */
export function readResponse(response: unknown): ModelReply {
  const whole = responseSchema
    .refine((one) => one.candidates?.length || one.promptFeedback?.blockReason, "there is no candidate")
    .parse(response);
  return replyOf([whole]);
}

/** Reads a streamed response to its end; one that ends without a reason was cut off. */
export async function gatherResponses(events: AsyncIterable<unknown>): Promise<ModelReply> {
  const read: Response[] = [];
  for await (const event of events) read.push(responseSchema.parse(event));
  const reply = replyOf(read);
  if (reply.finishReason === null) throw new ReplyCutOff("it ended without a reason");
  return reply;
}

function replyOf(events: readonly Response[]): ModelReply {
  const parts = events.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? []);
  const textOf = (thought: boolean): string =>
    parts.map((part) => ((part.thought === true) === thought ? (part.text ?? "") : "")).join("");
  const blocked = last(events, ({ promptFeedback }) => promptFeedback?.blockReason);
  const reason = last(events, ({ candidates }) => candidates?.[0]?.finishReason) ?? blocked;
  return {
    text: textOf(false),
    thinking: textOf(true) || null,
    finish: blocked === null ? (FINISH.get(reason ?? "") ?? "other") : "refusal",
    finishReason: reason,
    requestId: last(events, ({ responseId }) => responseId),
    modelVersion: last(events, ({ modelVersion }) => modelVersion),
    usage: usageOf(last(events, ({ usageMetadata }) => usageMetadata)),
  };
}

const FINISH: ReadonlyMap<string, Finish> = new Map([
  ["STOP", "stop"],
  ["MAX_TOKENS", "length"],
  ["SAFETY", "refusal"],
  ["RECITATION", "refusal"],
  ["PROHIBITED_CONTENT", "refusal"],
  ["BLOCKLIST", "refusal"],
  ["SPII", "refusal"],
]);

// Events tell the usage so far: the newest counts.
function last<Value>(
  events: readonly Response[],
  of: (event: Response) => Value | null | undefined,
): Value | null {
  return events.map(of).findLast((value) => value !== null && value !== undefined) ?? null;
}

function usageOf(usage: z.infer<typeof usageSchema> | null): Usage | null {
  if (usage === null || typeof usage.promptTokenCount !== "number") return null;
  const thoughts = usage.thoughtsTokenCount ?? 0;
  return {
    inputTokens: usage.promptTokenCount,
    cachedInputTokens: usage.cachedContentTokenCount ?? 0,
    // Thoughts are paid for as output and counted apart.
    outputTokens: (usage.candidatesTokenCount ?? 0) + thoughts,
    reasoningTokens: thoughts,
  };
}
