import type { ModelErrorKind } from "../model-error.ts";

/** An error as a provider tells it. */
export interface ProviderError {
  /** null: unknown, as of an error within a stream. */
  readonly status: number | null;
  /** The provider's own words for what is wrong: its code, its type, its reasons; in lower case. */
  readonly words: readonly string[];
  readonly message: string;
  /** What its body asks us to wait, in ms, where it does not say so in a header. */
  readonly retryAfterMillis: number | null;
  /** Whether it tells of a limit of a day; null: only its message may tell. */
  readonly daily: boolean | null;
  /** Whether the body is an error in the provider's form, and not a proxy's page. */
  readonly documented: boolean;
}

// A map: a provider's word may be that of something which every object has.
const BY_WORD: ReadonlyMap<string, ModelErrorKind> = new Map([
  // OpenAI: https://platform.openai.com/docs/guides/error-codes
  ["insufficient_quota", "quota"],
  ["billing_hard_limit_reached", "quota"],
  ["billing_not_active", "quota"],
  ["invalid_api_key", "bad-key"],
  ["account_deactivated", "bad-key"],
  ["model_not_found", "unknown-model"],
  ["context_length_exceeded", "context-too-long"],
  ["string_above_max_length", "context-too-long"],
  ["content_policy_violation", "refusal"],
  ["content_filter", "refusal"],
  ["invalid_prompt", "refusal"],
  ["server_error", "server"],
  ["unknown_url", "wrong-address"],
  // Groq: https://console.groq.com/docs/errors
  ["model_decommissioned", "unknown-model"],
  ["model_not_active", "unknown-model"],
  ["model_permission_blocked_org", "unknown-model"],
  ["model_permission_blocked_project", "unknown-model"],
  // Anthropic: https://docs.anthropic.com/en/api/errors
  ["authentication_error", "bad-key"],
  ["permission_error", "bad-key"],
  ["billing_error", "quota"],
  ["not_found_error", "unknown-model"],
  ["request_too_large", "context-too-long"],
  ["overloaded_error", "overloaded"],
  ["timeout_error", "timeout"],
  ["api_error", "server"],
  // llama.cpp, Moonshot
  ["exceed_context_size_error", "context-too-long"],
  ["exceeded_current_quota_error", "quota"],
  // Google: https://ai.google.dev/gemini-api/docs/troubleshooting
  ["api_key_invalid", "bad-key"],
  ["api_key_expired", "bad-key"],
  ["api_key_service_blocked", "bad-key"],
  ["unauthenticated", "bad-key"],
  ["permission_denied", "bad-key"],
  ["unavailable", "overloaded"],
  ["deadline_exceeded", "timeout"],
  ["internal", "server"],
  ["not_found", "unknown-model"],
  // A batch's own, OpenAI and Groq.
  ["batch_expired", "timeout"],
]);

const LIMITS: ReadonlySet<string> = new Set([
  "rate_limit_exceeded",
  "rate_limit_error",
  "rate_limited",
  "resource_exhausted",
]);

const BY_STATUS: ReadonlyMap<number, ModelErrorKind> = new Map([
  [401, "bad-key"],
  // OpenRouter, DeepSeek: the account is empty.
  [402, "quota"],
  [403, "bad-key"],
  [404, "unknown-model"],
  [408, "timeout"],
  [409, "overloaded"],
  [413, "context-too-long"],
  [425, "overloaded"],
  [429, "rate-limit"],
  // Groq's flex tier is full.
  [498, "overloaded"],
  [499, "server"],
  [503, "overloaded"],
  [504, "timeout"],
  [529, "overloaded"],
]);

// Where there is nothing else: vLLM, Gemini and Anthropic give no code of their own for these.
const BY_MESSAGE: readonly (readonly [RegExp, ModelErrorKind])[] = [
  [
    /context (length|window|size)|token count .*exceeds|prompt is too long|too many (input )?tokens/iu,
    "context-too-long",
  ],
  [/credit balance|insufficient (balance|credits?)/iu, "quota"],
  [/api key not valid|(invalid|incorrect) api key/iu, "bad-key"],
  [/model .*(not found|does not exist)|(unknown|invalid) model\b/iu, "unknown-model"],
];

// What servers say of a path that they do not have: FastAPI, llama.cpp, LM Studio, OpenAI and what stands in front of them.
const NO_SUCH_PATH =
  /^\W*(?:404\W*)?(?:(?:page|file|path|route|endpoint|resource|url)\W*)?not[ _]found\W*$|invalid url\b|cannot (?:post|get) \/|(?:unknown|unexpected|no such) (?:url|path|route|endpoint)|unknown request url/iu;

/** What kind of failure an error is: by what the provider calls it, then by status, and by its message where both are vague. */
export function kindOf(error: ProviderError): ModelErrorKind {
  const { status, words } = error;
  // A page of a proxy in between, or a word about the path, means a wrong address and not a wrong model.
  if (status === 404 && (!error.documented || NO_SUCH_PATH.test(error.message))) return "wrong-address";
  // Groq answers 413 with the code of a rate limit: the request alone is more than the limit, so it never goes through.
  if (status === 413) return "context-too-long";
  const named = words.map((word) => BY_WORD.get(word)).find((kind) => kind !== undefined);
  if (named !== undefined && !isVague(named, status)) return named;
  if (status === 429 || words.some((word) => LIMITS.has(word)))
    return isDaily(error) ? "quota" : "rate-limit";
  return byStatus(error, named);
}

// Anthropic and OpenAI name 5xx of all kinds so.
function isVague(kind: ModelErrorKind, status: number | null): boolean {
  return kind === "server" && status !== null && status !== 500;
}

function byStatus({ status, message }: ProviderError, named: ModelErrorKind | undefined): ModelErrorKind {
  if (status === 400 || status === 422 || status === null) {
    const told = BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1];
    return told ?? (status === null ? (named ?? "server") : "bad-request");
  }
  return BY_STATUS.get(status) ?? (status >= 500 ? "server" : "bad-request");
}

// OpenAI and Groq: "Rate limit reached for ... on requests per day (RPD): Limit 200, Used 200".
function isDaily({ daily, message }: ProviderError): boolean {
  return daily ?? /\b(RPD|TPD|ASD)\b|\bper[- ]day\b|\bdaily\b/iu.test(message);
}
