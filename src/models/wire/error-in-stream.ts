import { record, text, writeJson } from "../errors/read-json.ts";
import { statusOf } from "./error-in-reply.ts";
import type { ErrorResponse } from "./observed.ts";

/**
 * The error that stood in an event of a stream, as the SDKs throw it: OpenAI's and Groq's with the event's `error`,
 * Google's with its status and the event at the end of the message. null: it was another one.
 */
export function errorInStream(thrown: unknown, headers: Headers | null): ErrorResponse | null {
  if (headers === null || !(thrown instanceof Error)) return null;
  if (thrown.name === "ApiError" && "status" in thrown && typeof thrown.status === "number") {
    return { status: thrown.status, headers, body: eventOf(thrown.message) };
  }
  const told = "error" in thrown ? record(thrown.error) : null;
  if (told === null) return null;
  const body = writeJson({ error: told }) || writeJson({ error: wordsOf(told) });
  return { status: statusOf(told), headers, body };
}

function wordsOf(error: Readonly<Record<string, unknown>>): object {
  return { code: text(error["code"]), type: text(error["type"]), message: text(error["message"]) };
}

// "got status: UNAVAILABLE. {"error": ...}"
function eventOf(message: string): string {
  return message.slice(Math.max(0, message.indexOf("{")));
}
