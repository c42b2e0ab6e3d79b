import type { Format } from "./format.ts";
import type { Answer, ServedRequest } from "./script.ts";

interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
}

const REASONS = {
  stop: "stop",
  refused: "stop",
  length: "length",
  filtered: "content_filter",
  blocked: "content_filter",
  other: "tool_calls",
} as const;

/** Chat Completions; where the thinking stands depends on who serves them. */
export function chatFormat(
  prefix: string,
  thinkingField: "reasoning" | "reasoning_content",
): Omit<Format, "error" | "basePath"> {
  return {
    keyOf: ({ authorization }) => /^Bearer (.*)$/u.exec(authorization ?? "")?.[1] ?? null,
    asked: (url, body) => {
      if (url.pathname !== `${prefix}/chat/completions`) return null;
      const { model, messages, stream } = body as ChatBody;
      return { model, prompt: messages.map(({ content }) => content).join("\n"), stream: stream === true };
    },
    reply: (answer, request, nth) => ({
      ...head(request, nth, "chat.completion"),
      choices: [
        {
          index: 0,
          message: { role: "assistant", ...said(answer, thinkingField) },
          logprobs: null,
          finish_reason: REASONS[answer.finish ?? "stop"],
        },
      ],
      ...(answer.usage === null ? {} : { usage: usageOf(answer) }),
      system_fingerprint: "fp_0",
    }),
    events: (answer, request, nth) => eventsOf(answer, request, { nth, thinkingField, prefix }),
    streamEnd: "[DONE]",
    hollow: { id: "chatcmpl-0", object: "chat.completion" },
    modelsPath: `${prefix}/models`,
    models: (names) => ({
      object: "list",
      data: names.map((id) => ({ id, object: "model", created: 0, owned_by: "somebody" })),
    }),
  };
}

function head(request: ServedRequest, nth: number, object: string): object {
  return {
    id: `chatcmpl-${request.key.slice(0, 12)}-${nth}`,
    object,
    created: 0,
    model: `${request.model}-2026-01-01`,
  };
}

function said({ text, thinking, finish }: Answer, thinkingField: string): object {
  const refused = finish === "refused";
  return {
    content: refused ? null : text,
    refusal: refused ? text : null,
    ...(thinking === undefined ? {} : { [thinkingField]: thinking }),
  };
}

function usageOf({ usage }: Answer): object {
  const { input, output, cached = 0, thinking = 0 } = usage ?? { input: 100, output: 20 };
  return {
    prompt_tokens: input,
    completion_tokens: output + thinking,
    total_tokens: input + output + thinking,
    prompt_tokens_details: { cached_tokens: cached },
    completion_tokens_details: { reasoning_tokens: thinking },
  };
}

function eventsOf(
  answer: Answer,
  request: ServedRequest,
  { nth, thinkingField, prefix }: { nth: number; thinkingField: string; prefix: string },
): unknown[] {
  const event = (delta: object, finish: string | null = null): object => ({
    ...head(request, nth, "chat.completion.chunk"),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  });
  const field = answer.finish === "refused" ? "refusal" : "content";
  const last = event({}, REASONS[answer.finish ?? "stop"]);
  const told = answer.usage === null ? null : usageOf(answer);
  const wantsUsage = (request.body as ChatBody).stream_options?.include_usage === true;
  const isGroq = prefix.startsWith("/openai");
  return [
    event({ role: "assistant", content: "" }),
    ...pieces(answer.thinking ?? "").map((piece) => event({ [thinkingField]: piece })),
    ...pieces(answer.text).map((piece) => event({ [field]: piece })),
    isGroq && told !== null ? { ...last, x_groq: { id: "req_0", usage: told } } : last,
    ...(!isGroq && wantsUsage && told !== null
      ? [{ ...head(request, nth, "chat.completion.chunk"), choices: [], usage: told }]
      : []),
  ];
}

/** A text in a few pieces, as tokens come. */
export function pieces(text: string): string[] {
  const size = Math.max(1, Math.ceil(text.length / 4));
  const found: string[] = [];
  for (let start = 0; start < text.length; start += size) found.push(text.slice(start, start + size));
  return found;
}
