import { ZodError } from "zod";
import { kindOf } from "../errors/provider-error.ts";
import { retryAfterMillis } from "../errors/retry-after.ts";
import { howToMend } from "../how-to-mend.ts";
import { isLoopback } from "../known-endpoints.ts";
import { MODEL_ERRORS, ModelError, type ModelErrorKind } from "../model-error.ts";
import type { Service } from "../service.ts";
import { errorInStream } from "./error-in-stream.ts";
import type { ErrorResponse, Observed } from "./observed.ts";
import { oneLine } from "./one-line.ts";
import { hideKey, redact } from "./redact.ts";
import { ReplyCutOff } from "./reply-cut-off.ts";
import { short } from "./clean-reply.ts";
import { UnusableReply } from "./unusable-reply.ts";

export interface Ended {
  readonly service: Service;
  /** The key that was sent. */
  readonly key: string | null;
  readonly observed: Observed;
  /** What the SDK or the reading of the reply threw. */
  readonly error: unknown;
}

/** As `explain`, whatever a server sent: what cannot even be told is malformed. */
export function explainAnything(ended: Ended): ModelError {
  try {
    return explain(ended);
  } catch {
    return plain(ended, "malformed", "it cannot be read");
  }
}

/** Says as a `ModelError` why an exchange failed: by what came over the wire, and by what was thrown where that was fine. */
function explain(ended: Ended): ModelError {
  const { observed, error } = ended;
  if (observed.error !== null) return refused(ended, observed.error);
  const inStream = errorInStream(error, observed.headers);
  if (inStream !== null) return refused(ended, inStream, true);
  if (observed.failure !== null) return plain(ended, observed.failure.kind, observed.failure.message);
  if (error instanceof ReplyCutOff)
    return plain(ended, "connection", `the reply was cut off: ${error.message}`);
  if (error instanceof UnusableReply) return plain(ended, "malformed", error.message);
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
  mayBeCharged = false,
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
    requestId: requestIdIn(response.headers, key),
    mayBeCharged,
  });
}

function plain({ service, key, observed }: Ended, kind: ModelErrorKind, message: string): ModelError {
  return new ModelError(line({ service, key }, { kind, status: "", message }), {
    kind,
    requestId: requestIdIn(observed.headers, key),
    mayBeCharged: observed.headers !== null,
    nobodyListens: kind === "unreachable" && isHere(service.config.baseUrl),
  });
}

function isHere(baseUrl: string | null): boolean {
  return baseUrl !== null && isLoopback(baseUrl);
}

interface Told {
  readonly kind: ModelErrorKind;
  readonly status: string;
  readonly message: string;
}

const MOST_SEARCHED = 16_384;

/** A header that a server may write anything into. */
export function requestIdIn(headers: Headers | null, key: string | null): string | null {
  const id = headers?.get("x-request-id") ?? null;
  return id === null ? null : short(hideKey(id, key));
}

function line(
  { service: { config }, key }: Pick<Ended, "service" | "key">,
  { kind, status, message }: Told,
): string {
  const mend = howToMend(kind, config);
  // Far more than is told, so that no key is cut in two; a search through megabytes would take for ever.
  const beginning = message.replaceAll(/\s+/gu, " ").slice(0, MOST_SEARCHED);
  const told = oneLine(redact(`${config.name}: ${MODEL_ERRORS[kind].label}${status}: ${beginning}`, key));
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
