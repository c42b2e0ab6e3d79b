import { ZodError } from "zod";
import { kindOf } from "../errors/provider-error.ts";
import { retryAfterMillis } from "../errors/retry-after.ts";
import { howToMend } from "../how-to-mend.ts";
import { MODEL_ERRORS, ModelError, type ModelErrorKind } from "../model-error.ts";
import type { Service } from "../service.ts";
import { errorInStream } from "./error-in-stream.ts";
import type { ErrorResponse, Observed } from "./observed.ts";
import { oneLine } from "./one-line.ts";
import { redact } from "./redact.ts";
import { ReplyCutOff } from "./reply-cut-off.ts";

export interface Ended {
  readonly service: Service;
  /** The key that was sent. */
  readonly key: string | null;
  readonly observed: Observed;
  /** What the SDK or the reading of the reply threw. */
  readonly error: unknown;
}

/** Says as a `ModelError` why an exchange failed: by what came over the wire, and by what was thrown where that was fine. */
export function explain(ended: Ended): ModelError {
  const { observed, error } = ended;
  const response = observed.error ?? errorInStream(error, observed.headers);
  if (response !== null) return refused(ended, response);
  if (observed.failure !== null) return plain(ended, observed.failure.kind, observed.failure.message);
  if (error instanceof ReplyCutOff)
    return plain(ended, "connection", `the reply was cut off: ${error.message}`);
  if (error instanceof ZodError) return plain(ended, "malformed", whatIsMissing(error));
  if (error instanceof SyntaxError) return plain(ended, "malformed", "an event of the stream is not JSON");
  // An SDK refuses, of itself, what it could not even send.
  if (!observed.asked) return plain(ended, "bad-request", messageOf(error));
  // SDKs trust what they are sent, and trip over JSON of another shape.
  return plain(ended, "malformed", messageOf(error));
}

/** An error that a provider told, as a `ModelError`. */
export function refused(
  { service, key }: Pick<Ended, "service" | "key">,
  response: ErrorResponse,
): ModelError {
  const told = service.readError(response);
  const named = kindOf(told);
  const kind = named === "bad-key" && key === null ? "no-key" : named;
  const status = response.status === null ? "" : ` (${response.status})`;
  const message = told.documented ? told.message : pageTitle(told.message, response.headers);
  return new ModelError(line({ service, key }, { kind, status, message }), {
    kind,
    status: response.status,
    retryAfterMillis: retryAfterMillis(response.headers, service.nowMillis()) ?? told.retryAfterMillis,
    requestId: response.headers.get("x-request-id"),
  });
}

function plain({ service, key, observed }: Ended, kind: ModelErrorKind, message: string): ModelError {
  return new ModelError(line({ service, key }, { kind, status: "", message }), {
    kind,
    requestId: observed.headers?.get("x-request-id") ?? null,
  });
}

interface Told {
  readonly kind: ModelErrorKind;
  readonly status: string;
  readonly message: string;
}

function line(
  { service: { config }, key }: Pick<Ended, "service" | "key">,
  { kind, status, message }: Told,
): string {
  const mend = howToMend(kind, config);
  const told = oneLine(redact(`${config.name}: ${MODEL_ERRORS[kind].label}${status}: ${message}`, key));
  return mend === null ? told : `${told}; ${mend}`;
}

// A proxy's page of HTML in a line of a report helps nobody.
function pageTitle(body: string, headers: Headers): string {
  const target = headers.get("location");
  if (target !== null) return `it redirects to ${target}`;
  if (!/^\s*</u.test(body)) return body.trim() === "" ? "no further word" : body;
  return /<title>([^<]*)<\/title>/iu.exec(body)?.[1] ?? "a page of HTML";
}

function whatIsMissing(error: ZodError): string {
  const issue = error.issues[0];
  return issue === undefined
    ? "not as documented"
    : `${issue.path.join(".") || "the reply"}: ${issue.message}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
