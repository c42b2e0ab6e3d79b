/** A request for a reply, as far as a script may look at it. */
export interface ServedRequest {
  readonly model: string;
  /** The system prompt and all turns, one after another. */
  readonly prompt: string;
  readonly stream: boolean;
  /** Whether it came in a batch. */
  readonly batch: boolean;
  /** A hash of what was asked: model, messages and settings, but not whether it is streamed. */
  readonly key: string;
  readonly body: unknown;
}

interface ServedUsage {
  readonly input: number;
  readonly cached?: number;
  /** Without the thinking. */
  readonly output: number;
  readonly thinking?: number;
}

/** A reply. */
export interface Answer {
  readonly kind: "answer";
  readonly text: string;
  readonly thinking?: string;
  /** `refused`: by the model itself; `filtered`: by a content filter; `blocked`: the prompt was, where the format has that. */
  readonly finish?: "stop" | "length" | "refused" | "filtered" | "blocked" | "other";
  /** null: the server does not tell. */
  readonly usage?: ServedUsage | null;
}

export const FAULTS = [
  "rate-limit",
  "daily-quota",
  "no-money",
  "bad-key",
  "unknown-model",
  "context-too-long",
  "refused-prompt",
  "bad-setting",
  "server-error",
  "overloaded",
  "overloaded-529",
  "html-502",
  "html-200",
  "wrong-content-type",
  "malformed-json",
  "no-choices",
  "error-in-reply",
  "reset",
  "reset-mid-body",
  "cut-off",
  "drip",
  "stall",
] as const;

export type FaultName = (typeof FAULTS)[number];

/** What goes wrong instead of a reply. */
export interface Fault {
  readonly kind: "fault";
  readonly fault: FaultName;
  /** For `rate-limit`: the Retry-After header, as it stands there; where the format has its own way (Google), seconds. */
  readonly retryAfter?: string;
  /** More response headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The message in the error's body, instead of the documented one; `{key}` becomes the key that was sent. */
  readonly message?: string;
}

/** Decides what a request gets; `nth`, from 0, counts the requests with the same key. */
export type Script = (request: ServedRequest, nth: number) => Answer | Fault;

export function answer(text: string, more: Partial<Answer> = {}): Answer {
  return { kind: "answer", text, ...more };
}

export function fault(name: FaultName, more: Partial<Fault> = {}): Fault {
  return { kind: "fault", fault: name, ...more };
}
