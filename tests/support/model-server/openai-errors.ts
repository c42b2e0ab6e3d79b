import type { WholeResponse } from "./format.ts";
import type { Fault, FaultName } from "./script.ts";

type Row = readonly [status: number, type: string | null, code: string | null, message: string];

// https://platform.openai.com/docs/guides/error-codes
const ROWS: Partial<Record<FaultName, Row>> = {
  "rate-limit": [
    429,
    "requests",
    "rate_limit_exceeded",
    "Rate limit reached for {model} in organization org-0 on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s. Visit https://platform.openai.com/account/rate-limits to learn more.",
  ],
  "daily-quota": [
    429,
    "requests",
    "rate_limit_exceeded",
    "Rate limit reached for {model} in organization org-0 on requests per day (RPD): Limit 200, Used 200, Requested 1. Please try again in 7m12s. Visit https://platform.openai.com/account/rate-limits to learn more.",
  ],
  "no-money": [
    429,
    "insufficient_quota",
    "insufficient_quota",
    "You exceeded your current quota, please check your plan and billing details.",
  ],
  "bad-key": [
    401,
    "invalid_request_error",
    "invalid_api_key",
    "Incorrect API key provided: {key}. You can find your API key at https://platform.openai.com/account/api-keys.",
  ],
  "unknown-model": [
    404,
    "invalid_request_error",
    "model_not_found",
    "The model `{model}` does not exist or you do not have access to it.",
  ],
  "context-too-long": [
    400,
    "invalid_request_error",
    "context_length_exceeded",
    "This model's maximum context length is 128000 tokens. However, your messages resulted in 200000 tokens. Please reduce the length of the messages.",
  ],
  "refused-prompt": [
    400,
    "invalid_request_error",
    "content_policy_violation",
    "Your request was rejected as a result of our safety system.",
  ],
  "bad-setting": [
    400,
    "invalid_request_error",
    "unsupported_parameter",
    "Unsupported parameter: 'temperature' is not supported with this model.",
  ],
  "server-error": [
    500,
    "server_error",
    null,
    "The server had an error while processing your request. Sorry about that!",
  ],
  overloaded: [503, "server_error", null, "That model is currently overloaded with other requests."],
  "overloaded-529": [529, "overloaded_error", null, "Overloaded"],
  "error-in-reply": [200, "server_error", "503", "The upstream provider is overloaded"],
};

// https://console.groq.com/docs/errors and /docs/rate-limits
const GROQ_ROWS: typeof ROWS = {
  "rate-limit": [
    429,
    "tokens",
    "rate_limit_exceeded",
    "Rate limit reached for model `{model}` in organization `org_0` service tier `on_demand` on tokens per minute (TPM): Limit 6000, Used 5800, Requested 500. Please try again in 3s. Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing",
  ],
  "daily-quota": [
    429,
    "tokens",
    "rate_limit_exceeded",
    "Rate limit reached for model `{model}` in organization `org_0` service tier `on_demand` on tokens per day (TPD): Limit 100000, Used 99900, Requested 500. Please try again in 5m45s.",
  ],
  "bad-key": [401, "invalid_request_error", "invalid_api_key", "Invalid API Key"],
  "context-too-long": [
    413,
    "tokens",
    "rate_limit_exceeded",
    "Request too large for model `{model}` in organization `org_0` service tier `on_demand` on tokens per minute (TPM): Limit 6000, Requested 9000, please reduce your message size and try again.",
  ],
  overloaded: [503, "internal_server_error", null, "Service Unavailable"],
  "overloaded-529": [498, "invalid_request_error", "capacity_exceeded", "Flex tier capacity exceeded"],
};

export function openAiErrors(
  fault: Fault,
  { model }: { readonly model: string },
  groq = false,
): WholeResponse {
  const row = (groq ? GROQ_ROWS[fault.fault] : undefined) ?? ROWS[fault.fault];
  if (row === undefined) throw new Error(`${fault.fault} is no error of this format`);
  const [status, type, code, message] = row;
  return {
    status,
    headers: fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter },
    body: {
      error: {
        message: (fault.message ?? message).replaceAll("{model}", model),
        type,
        ...(groq ? {} : { param: null }),
        // OpenRouter's codes are numbers.
        code: code !== null && /^\d+$/u.test(code) ? Number(code) : code,
      },
    },
  };
}
