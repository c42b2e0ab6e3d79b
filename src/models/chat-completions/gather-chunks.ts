import type { ModelReply } from "../model.ts";
import { ReplyCutOff } from "../wire/reply-cut-off.ts";
import { type Completion, chunkSchema } from "./completion.ts";
import { replyOf, textOf, thinkingOf } from "./read-completion.ts";

/** Reads a streamed completion to its end; one that ends without a reason was cut off. */
export async function gatherChunks(
  chunks: AsyncIterable<unknown>,
  requestId: () => string | null,
): Promise<ModelReply> {
  const said = { content: "", reasoning: "", refusal: "" };
  const head: Pick<Completion, "id" | "model" | "usage"> = {};
  let finish: string | null = null;
  for await (const event of chunks) {
    const { id, model, choices, usage, x_groq: groq } = chunkSchema.parse(event);
    if (groq?.error) throw new ReplyCutOff(groq.error);
    head.id ??= id;
    head.model ||= model;
    head.usage = usage ?? groq?.usage ?? head.usage;
    const choice = choices?.[0];
    finish = choice?.finish_reason ?? finish;
    said.content += textOf(choice?.delta ?? {});
    said.reasoning += thinkingOf(choice?.delta ?? {});
    said.refusal += choice?.delta?.refusal ?? "";
  }
  if (finish === null) throw new ReplyCutOff("it ended without a reason");
  return replyOf({ ...head, choices: [{ message: said, finish_reason: finish }] }, requestId());
}
