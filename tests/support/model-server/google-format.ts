import { pieces } from "./chat-format.ts";
import type { Format } from "./format.ts";
import { googleErrors } from "./google-errors.ts";
import type { Answer, ServedRequest } from "./script.ts";

interface GoogleContent {
  readonly parts: readonly { readonly text: string }[];
}

interface GoogleBody {
  readonly contents: readonly GoogleContent[];
  readonly systemInstruction?: GoogleContent;
}

const REASONS = {
  stop: "STOP",
  length: "MAX_TOKENS",
  refused: "PROHIBITED_CONTENT",
  filtered: "SAFETY",
  blocked: "SAFETY",
  other: "OTHER",
} as const;

/** The Gemini Developer API. */
export const googleFormat: Format = {
  basePath: "",
  keyOf: (headers) => [headers["x-goog-api-key"]].flat()[0] ?? null,
  asked: (url, body) => {
    const path = /^\/v1beta\/models\/([^/:]+):(generateContent|streamGenerateContent)$/u.exec(url.pathname);
    if (path === null) return null;
    return {
      model: path[1]!,
      prompt: promptOf(body as GoogleBody),
      stream: path[2] === "streamGenerateContent",
    };
  },
  reply: (answer, request, nth) => whole(answer, request, nth),
  events: (answer, request, nth) => {
    if (answer.finish === "blocked") return [whole(answer, request, nth)];
    const part = (piece: object): object => ({
      candidates: [{ content: { parts: [piece], role: "model" }, index: 0 }],
      ...tail(answer, request, nth),
    });
    return [
      ...pieces(answer.thinking ?? "").map((text) => part({ text, thought: true })),
      ...pieces(answer.text).map((text) => part({ text })),
      {
        candidates: [{ content: { parts: [{ text: "" }], role: "model" }, ...ended(answer) }],
        ...tail(answer, request, nth),
      },
    ];
  },
  streamEnd: null,
  hollow: { candidates: [], modelVersion: "some-model" },
  error: googleErrors,
  modelsPath: "/v1beta/models",
  models: (names) => ({
    models: [
      ...names.map((name) => ({
        name: `models/${name}`,
        version: "001",
        displayName: name,
        supportedGenerationMethods: ["generateContent", "countTokens"],
      })),
      { name: "models/some-embedding", supportedGenerationMethods: ["embedContent"] },
    ],
  }),
};

export function promptOf({ systemInstruction, contents }: GoogleBody): string {
  const all = systemInstruction === undefined ? contents : [systemInstruction, ...contents];
  return all.map(({ parts }) => parts.map(({ text }) => text).join("")).join("\n");
}

function whole(answer: Answer, request: ServedRequest, nth: number): object {
  if (answer.finish === "blocked") {
    return { promptFeedback: { blockReason: "PROHIBITED_CONTENT" }, ...tail(answer, request, nth) };
  }
  const { text, thinking } = answer;
  const thoughts = thinking === undefined ? [] : [{ text: thinking, thought: true }];
  // A reply without text has no parts at all.
  const parts = [...thoughts, ...(text === "" ? [] : [{ text }])];
  const content = parts.length === 0 ? { role: "model" } : { parts, role: "model" };
  return { candidates: [{ content, ...ended(answer) }], ...tail(answer, request, nth) };
}

function ended({ finish }: Answer): object {
  return { finishReason: REASONS[finish ?? "stop"], index: 0 };
}

function tail({ usage }: Answer, { model, key }: ServedRequest, nth: number): object {
  const { input, output, cached, thinking } = usage ?? { input: 100, output: 20 };
  const usageMetadata = {
    promptTokenCount: input,
    candidatesTokenCount: output,
    totalTokenCount: input + output + (thinking ?? 0),
    ...(cached === undefined ? {} : { cachedContentTokenCount: cached }),
    ...(thinking === undefined ? {} : { thoughtsTokenCount: thinking }),
  };
  return {
    ...(usage === null ? {} : { usageMetadata }),
    modelVersion: `${model}-001`,
    responseId: `${key.slice(0, 12)}-${nth}`,
  };
}
