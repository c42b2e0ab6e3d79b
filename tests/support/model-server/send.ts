import type { ServerResponse } from "node:http";
import type { Format, WholeResponse } from "./format.ts";
import type { Answer, ServedRequest } from "./script.ts";

export function contentType({ stream }: ServedRequest): string {
  return stream ? "text/event-stream" : "application/json; charset=UTF-8";
}

/** A reply as it goes over the wire: one text, or one for each event. */
export function bytesOf(format: Format, request: ServedRequest, answer: Answer, nth: number): string[] {
  if (!request.stream) return [JSON.stringify(format.reply(answer, request, nth))];
  const events = format.events(answer, request, nth).map((event) => `data: ${JSON.stringify(event)}\n\n`);
  return format.streamEnd === null ? events : [...events, `data: ${format.streamEnd}\n\n`];
}

export function sendWhole(
  response: ServerResponse,
  { status, headers, body }: WholeResponse,
  more: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { "content-type": "application/json; charset=UTF-8", ...headers, ...more })
    .end(JSON.stringify(body));
}
