import { expect, test } from "vitest";
import { kindOf } from "../../../../src/models/errors/provider-error.ts";
import { readGoogleError } from "../../../../src/models/errors/read-google-error.ts";
import { readOpenAiError } from "../../../../src/models/errors/read-openai-error.ts";
import type { ModelErrorKind } from "../../../../src/models/index.ts";

const headers = new Headers();

// As the services and servers answer, beside what the model servers of the tests do.
test.each<[string, number | null, unknown, ModelErrorKind]>([
  ["FastAPI, no such path", 404, { detail: "Not Found" }, "wrong-address"],
  [
    "llama.cpp, no such path",
    404,
    { error: { code: 404, message: "File Not Found", type: "not_found_error" } },
    "wrong-address",
  ],
  [
    "OpenAI, no such path",
    404,
    { error: { message: "Invalid URL (POST /v1/v1/chat/completions)", type: "invalid_request_error" } },
    "wrong-address",
  ],
  [
    "Groq, no such path",
    404,
    {
      error: {
        message: "Unknown request URL: POST /v1/x.",
        type: "invalid_request_error",
        code: "unknown_url",
      },
    },
    "wrong-address",
  ],
  ["Ollama, no such model", 404, { error: "model 'gemma9' not found" }, "unknown-model"],
  [
    "Ollama's newer form",
    404,
    {
      error: {
        message: 'model "gemma9" not found, try pulling it first',
        type: "api_error",
        param: null,
        code: null,
      },
    },
    "unknown-model",
  ],
  [
    "vLLM, too long",
    400,
    {
      object: "error",
      message: "This model's maximum context length is 4096 tokens. However, you requested 9000 tokens.",
      type: "BadRequestError",
      param: null,
      code: 400,
    },
    "context-too-long",
  ],
  [
    "vLLM, no such model",
    404,
    {
      object: "error",
      message: "The model `x` does not exist.",
      type: "NotFoundError",
      param: null,
      code: 404,
    },
    "unknown-model",
  ],
  [
    "llama.cpp, too long",
    400,
    {
      error: {
        code: 400,
        message: "the request exceeds the available size",
        type: "exceed_context_size_error",
      },
    },
    "context-too-long",
  ],
  [
    "DeepSeek, empty account",
    402,
    {
      error: {
        message: "Insufficient Balance",
        type: "unknown_error",
        param: null,
        code: "invalid_request_error",
      },
    },
    "quota",
  ],
  [
    "OpenRouter, moderation",
    403,
    {
      error: {
        code: 403,
        message: "Input flagged",
        metadata: { reasons: ["violence"], flagged_input: "..." },
      },
    },
    "refusal",
  ],
  [
    "OpenRouter, within a stream",
    502,
    { error: { code: 502, message: "Provider returned error" } },
    "server",
  ],
  ["OpenRouter, no credits", 402, { error: { code: 402, message: "Insufficient credits" } }, "quota"],
  [
    "Mistral, rate limit",
    429,
    { object: "error", message: "Requests rate limit exceeded", type: "rate_limited" },
    "rate-limit",
  ],
  ["Mistral, bad key", 401, { detail: "Unauthorized" }, "bad-key"],
  [
    "Mistral, no such model",
    400,
    { object: "error", message: "Invalid model: mistral-huge", type: "invalid_model", code: "1500" },
    "unknown-model",
  ],
  [
    "Anthropic, too long",
    400,
    {
      type: "error",
      error: { type: "invalid_request_error", message: "prompt is too long: 208310 tokens > 200000 maximum" },
    },
    "context-too-long",
  ],
  [
    "Anthropic, empty account",
    400,
    {
      type: "error",
      error: {
        type: "invalid_request_error",
        message: "Your credit balance is too low to access the Anthropic API.",
      },
    },
    "quota",
  ],
  [
    "Anthropic, overloaded",
    529,
    { type: "error", error: { type: "overloaded_error", message: "Overloaded" } },
    "overloaded",
  ],
  [
    "Anthropic, overloaded within a stream",
    null,
    { type: "error", error: { type: "overloaded_error", message: "Overloaded" } },
    "overloaded",
  ],
  [
    "Anthropic, 500",
    500,
    { type: "error", error: { type: "api_error", message: "Internal server error" } },
    "server",
  ],
  [
    "Groq, retired model",
    400,
    {
      error: {
        message: "The model `x` has been decommissioned",
        type: "invalid_request_error",
        code: "model_decommissioned",
      },
    },
    "unknown-model",
  ],
  [
    "Groq, requests per day",
    429,
    {
      error: {
        message:
          "Rate limit reached for model `x` on requests per day (RPD): Limit 1000, Used 1000, Requested 1.",
        type: "requests",
        code: "rate_limit_exceeded",
      },
    },
    "quota",
  ],
  [
    "OpenAI, flagged prompt of a reasoning model",
    400,
    {
      error: {
        message: "Invalid prompt: your prompt was flagged",
        type: "invalid_request_error",
        param: null,
        code: "invalid_prompt",
      },
    },
    "refusal",
  ],
  [
    "OpenAI, another country",
    403,
    {
      error: {
        message: "Country not supported",
        type: "request_forbidden",
        param: null,
        code: "unsupported_country_region_territory",
      },
    },
    "bad-key",
  ],
  ["a proxy's page of 503", 503, "<html><title>503 Service Unavailable</title></html>", "overloaded"],
  ["a proxy's page of 401", 401, "<html></html>", "bad-key"],
  ["an address that is not the API's", 404, "<html><title>404</title></html>", "wrong-address"],
  ["a gateway that waited too long", 504, "", "timeout"],
  ["Cloudflare", 524, "error code: 524", "server"],
  ["a redirect", 302, "", "bad-request"],
  ["null", 500, "null", "server"],
  ["a list", 500, "[1]", "server"],
])("%s (%s) is told apart", (_what, status, body, kind) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  expect(kindOf(readOpenAiError({ status, headers, body: text }))).toBe(kind);
});

const google = (code: number, status: string, message: string, details: unknown[] = []) => ({
  error: { code, message, status, details },
});

test.each<[string, number | null, unknown, ModelErrorKind, number | null]>([
  ["a key without rights", 403, google(403, "PERMISSION_DENIED", "no"), "bad-key", null],
  ["too late", 504, google(504, "DEADLINE_EXCEEDED", "Deadline expired"), "timeout", null],
  ["a field that is wrong", 400, google(400, "INVALID_ARGUMENT", "Invalid value at x"), "bad-request", null],
  [
    "another country",
    400,
    google(400, "FAILED_PRECONDITION", "User location is not supported"),
    "bad-request",
    null,
  ],
  ["overloaded in a list", 503, [google(503, "UNAVAILABLE", "overloaded")], "overloaded", null],
  [
    "a limit of a minute with a delay",
    429,
    google(429, "RESOURCE_EXHAUSTED", "You exceeded your daily bread", [
      { "@type": "type.googleapis.com/google.rpc.Help", links: [] },
      {
        "@type": "type.googleapis.com/google.rpc.QuotaFailure",
        violations: [{ quotaId: "GenerateContentInputTokensPerModelPerMinute-FreeTier" }],
      },
      { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "34.074824224s" },
    ]),
    "rate-limit",
    34_075,
  ],
  [
    "a limit of a day with a delay",
    429,
    google(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota", [
      {
        violations: [
          { quotaId: "GenerateRequestsPerMinutePerProjectPerModel" },
          { quotaId: "GenerateRequestsPerDayPerProjectPerModel-FreeTier" },
        ],
      },
      { retryDelay: "7s" },
    ]),
    "quota",
    7000,
  ],
  [
    "exhausted without details",
    429,
    google(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted"),
    "rate-limit",
    null,
  ],
  ["a proxy's page", 404, "<html>", "wrong-address", null],
])("Google's error of %s (%s) is told apart", (_what, status, body, kind, millis) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const error = readGoogleError({ status, headers, body: text });
  expect([kindOf(error), error.retryAfterMillis]).toEqual([kind, millis]);
});
