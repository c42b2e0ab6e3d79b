import type { WholeResponse } from "./format.ts";
import type { Fault, FaultName } from "./script.ts";

type Row = readonly [status: number, word: string, message: string];

// https://ai.google.dev/gemini-api/docs/troubleshooting
const ROWS: Partial<Record<FaultName, Row>> = {
  "rate-limit": [
    429,
    "RESOURCE_EXHAUSTED",
    "You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.",
  ],
  "daily-quota": [
    429,
    "RESOURCE_EXHAUSTED",
    "You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.",
  ],
  "no-money": [403, "PERMISSION_DENIED", "This API method requires billing to be enabled."],
  "bad-key": [400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key."],
  "unknown-model": [
    404,
    "NOT_FOUND",
    "models/{model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.",
  ],
  "context-too-long": [
    400,
    "INVALID_ARGUMENT",
    "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
  ],
  "bad-setting": [400, "INVALID_ARGUMENT", "Thinking is not enabled for models/{model}"],
  "server-error": [500, "INTERNAL", "An internal error has occurred. Please retry."],
  overloaded: [503, "UNAVAILABLE", "The model is overloaded. Please try again later."],
  "overloaded-529": [529, "UNAVAILABLE", "Overloaded"],
  "error-in-reply": [503, "UNAVAILABLE", "The model is overloaded. Please try again later."],
};

export function googleErrors(fault: Fault, { model }: { readonly model: string }): WholeResponse {
  const row = ROWS[fault.fault];
  if (row === undefined) throw new Error(`${fault.fault} is no error of this format`);
  const [status, word, message] = row;
  return {
    status: fault.fault === "error-in-reply" ? 200 : status,
    body: {
      error: {
        code: status,
        message: (fault.message ?? message).replaceAll("{model}", model),
        status: word,
        ...detailsOf(fault, model),
      },
    },
  };
}

function detailsOf({ fault, retryAfter }: Fault, model: string): object {
  if (fault === "bad-key") {
    return {
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "API_KEY_INVALID",
          domain: "googleapis.com",
          metadata: { service: "generativelanguage.googleapis.com" },
        },
      ],
    };
  }
  if (fault !== "rate-limit" && fault !== "daily-quota") return {};
  const span = fault === "rate-limit" ? "Minute" : "Day";
  return {
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.QuotaFailure",
        violations: [
          {
            quotaMetric: "generativelanguage.googleapis.com/generate_content_free_tier_requests",
            quotaId: `GenerateRequestsPer${span}PerProjectPerModel-FreeTier`,
            quotaDimensions: { location: "global", model },
            quotaValue: "15",
          },
        ],
      },
      ...(retryAfter === undefined
        ? []
        : [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: `${retryAfter}s` }]),
    ],
  };
}
