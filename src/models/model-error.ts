export interface ModelErrorInfo {
  /** A few words for a table. */
  readonly label: string;
  /** Whether the same request may go through later. */
  readonly retry: boolean;
  /** What there is no sense in asking any more once it has happened. */
  readonly ends: "request" | "model" | "provider";
}

/** Every way in which asking fails. None of them is the model's wrong answer. */
export const MODEL_ERRORS = {
  "rate-limit": { label: "rate limit", retry: true, ends: "request" },
  /** A daily quota or an empty account: waiting a minute does not help. */
  quota: { label: "quota spent", retry: false, ends: "model" },
  overloaded: { label: "overloaded", retry: true, ends: "request" },
  /** 5xx of another kind. */
  server: { label: "server error", retry: true, ends: "request" },
  timeout: { label: "no answer in time", retry: true, ends: "request" },
  /** Nobody there: refused, name not found, no way to it. Once it is not there for all tries of one request, it is for none. */
  unreachable: { label: "cannot be reached", retry: true, ends: "provider" },
  /** Reset, body cut off. */
  connection: { label: "connection failed", retry: true, ends: "request" },
  /** Not JSON, another content type, or without the fields that the provider documents. */
  malformed: { label: "malformed reply", retry: true, ends: "request" },
  "bad-key": { label: "bad key", retry: false, ends: "provider" },
  /** A key is needed, and there is none to send. */
  "no-key": { label: "no key was sent", retry: false, ends: "provider" },
  "unknown-model": { label: "unknown model", retry: false, ends: "model" },
  "context-too-long": { label: "context too long", retry: false, ends: "request" },
  /** The request itself was refused by a content filter, before any reply. */
  refusal: { label: "refused", retry: false, ends: "request" },
  /** There is no such interface where it was asked for. */
  "wrong-address": { label: "nothing at this address", retry: false, ends: "model" },
  /** The provider does not take the request, e.g. a setting that the model does not have. */
  "bad-request": { label: "bad request", retry: false, ends: "model" },
} as const satisfies Record<string, ModelErrorInfo>;

export type ModelErrorKind = keyof typeof MODEL_ERRORS;

/** An error's message with its label in front, unless it says so itself. */
export function withLabel(kind: ModelErrorKind, message: string): string {
  const { label } = MODEL_ERRORS[kind];
  return message.includes(label) ? message : `${label}: ${message}`;
}

export interface ModelErrorFacts {
  readonly kind: ModelErrorKind;
  /** HTTP status; null where there was no response. */
  readonly status?: number | null;
  /** What the provider asked us to wait, in ms; null where it did not. */
  readonly retryAfterMillis?: number | null;
  readonly requestId?: string | null;
  /** Whether the provider may charge for the try all the same: its reply had begun, or may have been under way. */
  readonly mayBeCharged?: boolean;
  /** Whether it was an address of this machine that nobody listens at: nobody will in a minute, unless a person sees to it. */
  readonly nobodyListens?: boolean;
}

/** Asking failed; the message says what, where and, where that helps, how to mend it. It never holds a key. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly kind: ModelErrorKind;
  readonly status: number | null;
  readonly retryAfterMillis: number | null;
  readonly requestId: string | null;
  readonly mayBeCharged: boolean;
  readonly nobodyListens: boolean;

  constructor(message: string, facts: ModelErrorFacts, options?: ErrorOptions) {
    super(message, options);
    this.kind = facts.kind;
    this.status = facts.status ?? null;
    this.retryAfterMillis = facts.retryAfterMillis ?? null;
    this.requestId = facts.requestId ?? null;
    this.mayBeCharged = facts.mayBeCharged ?? false;
    this.nobodyListens = facts.nobodyListens ?? false;
  }
}
