import type { ServerResponse } from "node:http";
import type { Format } from "./format.ts";
import { answer, type Fault, type FaultName, type ServedRequest } from "./script.ts";
import { bytesOf, contentType, sendWhole } from "./send.ts";

const PAGE = "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>\n";

/** How often a drip drips, in ms: as often as a test can stand. */
const DRIP_MILLIS = 5;

export interface FaultContext {
  readonly format: Format;
  readonly request: ServedRequest;
  /** The key that was sent. */
  readonly key: string | null;
}

interface Scene {
  readonly response: ServerResponse;
  readonly stream: boolean;
  /** A reply as it would have come. */
  readonly good: readonly string[];
  /** Starts a response with status 200. */
  begin(type?: string, more?: Readonly<Record<string, number>>): ServerResponse;
  /** What the fault says as an error's body. */
  error(): ReturnType<Format["error"]>;
  readonly hollow: unknown;
}

/** Does what a fault says instead of replying. */
export function serveFault(response: ServerResponse, context: FaultContext, fault: Fault): void {
  const { format, request, key } = context;
  const scene: Scene = {
    response,
    stream: request.stream,
    good: bytesOf(format, request, answer("a reply that does not arrive"), 0),
    begin: (type = contentType(request), more = {}) =>
      response.writeHead(200, { "content-type": type, ...fault.headers, ...more }),
    error: () => withKey(format.error(fault, request), key),
    hollow: format.hollow,
  };
  const broken = BROKEN[fault.fault];
  if (broken === undefined) sendWhole(response, scene.error(), fault.headers);
  else broken(scene);
}

// Everything else is an error with a body.
const BROKEN: Partial<Record<FaultName, (scene: Scene) => void>> = {
  "html-502": ({ response }) => response.writeHead(502, { "content-type": "text/html" }).end(PAGE),
  "html-200": ({ begin }) => begin("text/html").end(PAGE),
  "wrong-content-type": ({ begin, good }) => begin("text/plain").end(good.join("")),
  "malformed-json": ({ begin, good, stream }) =>
    begin().end(stream ? `${good[0]}data: {"id": "abc", "choi\n\n` : good.join("").slice(0, 40)),
  "no-choices": ({ begin, hollow, stream }) =>
    begin().end(stream ? event({ choices: 7, candidates: 7 }) : JSON.stringify(hollow)),
  "error-in-reply": ({ begin, response, good, stream, error }) => {
    if (stream) begin().end(`${good[0]}${event(error().body)}`);
    else sendWhole(response, error());
  },
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  "reset-mid-body": ({ begin, response, good }) =>
    begin().write(good.join("").slice(0, 60), () => response.socket?.resetAndDestroy()),
  "cut-off": cutOff,
  drip: ({ begin, stream }) => drip(begin(), stream ? ": still here\n\n" : " "),
  stall: () => {},
};

function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function withKey(error: ReturnType<Format["error"]>, key: string | null): ReturnType<Format["error"]> {
  const text = JSON.stringify(error.body).replaceAll("{key}", () => JSON.stringify(key ?? "").slice(1, -1));
  return { ...error, body: JSON.parse(text) as unknown };
}

// A stream that ends as if it were done; a whole reply that ends before its length.
function cutOff({ begin, response, good, stream }: Scene): void {
  if (stream) {
    begin().end(good.slice(0, 2).join(""));
    return;
  }
  const whole = good.join("");
  begin(undefined, { "content-length": Buffer.byteLength(whole) });
  response.write(whole.slice(0, 60), () => response.socket?.end());
}

function drip(response: ServerResponse, drop: string): void {
  const timer = setInterval(() => response.write(drop), DRIP_MILLIS);
  response.on("close", () => clearInterval(timer));
}
