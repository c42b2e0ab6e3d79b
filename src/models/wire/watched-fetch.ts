import { errorInReply } from "./error-in-reply.ts";
import { type Observed, WireBroken, type WireFailure } from "./observed.ts";
import { watchedBody } from "./watched-body.ts";
import { withoutTimeouts } from "./without-timeouts.ts";

/** What a good response brings. */
export type Expected = "json" | "stream" | "file";

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface Watch {
  readonly expected: Expected;
  readonly signal: AbortSignal;
  /** Names and values of the headers that carry the key. */
  readonly auth: Readonly<Record<string, string>>;
  readonly observed: Observed;
}

/** A `fetch` for an SDK that notes what comes over the wire and hands on whole and parseable replies alone. */
export function watchedFetch(watch: Watch): Fetch {
  const { observed } = watch;
  return async (input, init) => {
    Object.assign(observed, { asked: true, headers: null, error: null, failure: null });
    const response = await send(watch, input, init);
    observed.headers = response.headers;
    const body = watchedBody(response, observed, watch.expected);
    if (!response.ok) return refused(response, body, observed);
    checkType(response, watch);
    return watch.expected === "json" ? parsed(response, body, observed) : new Response(body, response);
  };
}

async function send(watch: Watch, input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const signal = init.signal ? AbortSignal.any([watch.signal, init.signal]) : watch.signal;
  const headers = needed(new Headers(init.headers), watch.auth);
  // A redirect would take the key along to another address.
  const whole = { ...init, headers, signal, redirect: "manual" as const, dispatcher: withoutTimeouts };
  try {
    return await fetch(input, whole as unknown as RequestInit);
  } catch (error) {
    throw fail(watch.observed, { kind: kindOf(error), message: reasonOf(error) });
  }
}

// Neither what an SDK tells of this machine nor what it found in the environment.
function needed(headers: Headers, auth: Watch["auth"]): Headers {
  const kept = new Headers(auth);
  for (const name of ["accept", "content-type", "user-agent"]) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

async function refused(response: Response, body: ReadableStream, observed: Observed): Promise<Response> {
  // The status says enough where the body breaks.
  const text = await new Response(body).text().catch(() => "");
  observed.failure = null;
  observed.error = { status: response.status, headers: response.headers, body: text };
  return new Response(text, { status: Math.max(response.status, 400), headers: response.headers });
}

async function parsed(response: Response, body: ReadableStream, observed: Observed): Promise<Response> {
  const text = await new Response(body).text();
  const error = errorInReply(text);
  if (error === "malformed") throw fail(observed, { kind: "malformed", message: "the reply is not JSON" });
  if (error !== null) {
    observed.error = { status: error.status, headers: response.headers, body: text };
    throw new WireBroken("the reply is an error");
  }
  return new Response(text, response);
}

function checkType(response: Response, { expected, observed }: Watch): void {
  const type = response.headers.get("content-type") ?? "";
  const wanted = { json: /[/+]json\b/u, stream: /\btext\/event-stream\b/u, file: /^/u }[expected];
  if (wanted.test(type)) return;
  throw fail(observed, { kind: "malformed", message: `the reply is ${type || "of no content type"}` });
}

function fail(observed: Observed, failure: WireFailure): WireBroken {
  observed.failure ??= failure;
  return new WireBroken(failure.message);
}

// As the system says that nobody was reached. Of a host with several addresses the last one's word stands for all.
const NOBODY_THERE: ReadonlySet<unknown> = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN"],
]);

function kindOf(error: unknown): WireFailure["kind"] {
  return NOBODY_THERE.has((causeOf(error) as { code?: unknown }).code) ? "unreachable" : "connection";
}

/** `fetch failed` says nothing; its cause does. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

function reasonOf(error: unknown): string {
  const cause = causeOf(error);
  return cause instanceof Error ? cause.message || String((cause as { code?: unknown }).code) : String(cause);
}
