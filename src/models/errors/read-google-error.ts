import type { ErrorResponse } from "../wire/observed.ts";
import type { ProviderError } from "./provider-error.ts";
import { list, parseJson, record, text } from "./read-json.ts";

/** Reads an error in the form of Google's services: `{"error": {"code", "message", "status", "details": [...]}}`. */
export function readGoogleError({ status, body }: ErrorResponse): ProviderError {
  const parsed = parseJson(body);
  const error = record(record(Array.isArray(parsed) ? parsed[0] : parsed)?.["error"]);
  const details = list(error?.["details"]).map((detail) => record(detail));
  return {
    status,
    words: [...details.map((detail) => text(detail?.["reason"])), text(error?.["status"])]
      .filter((word) => word !== null)
      .map((word) => word.toLowerCase()),
    message: text(error?.["message"]) ?? body,
    retryAfterMillis: retryDelayMillis(details),
    daily: isDaily(details),
    documented: error !== null,
  };
}

type Details = readonly (Readonly<Record<string, unknown>> | null)[];

// {"@type": ".../google.rpc.RetryInfo", "retryDelay": "34.074824224s"}
function retryDelayMillis(details: Details): number | null {
  const delay = details.map((detail) => text(detail?.["retryDelay"])).find((one) => one !== null);
  const seconds = /^(\d+(?:\.\d+)?)s$/u.exec(delay ?? "")?.[1];
  return seconds === undefined ? null : Math.ceil(Number(seconds) * 1000);
}

// {"@type": ".../google.rpc.QuotaFailure", "violations": [{"quotaId": "GenerateRequestsPerDayPerProjectPerModel"}]}
function isDaily(details: Details): boolean | null {
  const violations = details.flatMap((detail) => list(detail?.["violations"]));
  const ids = violations.map((violation) => text(record(violation)?.["quotaId"])).filter((id) => id !== null);
  return ids.length === 0 ? null : ids.some((id) => id.includes("PerDay"));
}
