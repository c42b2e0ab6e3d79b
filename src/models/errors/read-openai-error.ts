import type { ErrorResponse } from "../wire/observed.ts";
import type { ProviderError } from "./provider-error.ts";
import { parseJson, record, text, writeJson } from "./read-json.ts";

/**
 * Reads an error in OpenAI's form, `{"error": {"message", "type", "param", "code"}}`, which Groq has too, and in what
 * compatible servers make of it: Ollama's `{"error": "..."}`, Mistral's without the outer object, FastAPI's `{"detail"}`.
 */
export function readOpenAiError({ status, body }: ErrorResponse): ProviderError {
  const outer = record(parseJson(body));
  const inner = record(outer?.["error"]) ?? outer;
  const message =
    text(inner?.["message"]) ?? text(outer?.["error"]) ?? text(outer?.["detail"]) ?? text(outer?.["message"]);
  return {
    status,
    words: [text(inner?.["code"]), text(inner?.["type"]), moderation(inner)]
      .filter((word) => word !== null)
      .map((word) => word.toLowerCase()),
    message: message ?? (outer === null ? body : writeJson(outer)),
    retryAfterMillis: null,
    daily: null,
    documented: message !== null,
  };
}

// OpenRouter answers 403, as for a key without rights, with the reasons of its moderation.
function moderation(error: Readonly<Record<string, unknown>> | null): string | null {
  return Array.isArray(record(error?.["metadata"])?.["reasons"]) ? "content_filter" : null;
}
