import type { IncomingHttpHeaders } from "node:http";
import type { Answer, Fault, ServedRequest } from "./script.ts";

/** An HTTP response that is a whole. */
export interface WholeResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a request for a reply asks; null: the path is of another kind. */
type Asked = Pick<ServedRequest, "model" | "prompt" | "stream">;

/** How one provider's interface looks on the wire. */
export interface Format {
  /** What follows the server's address in a `baseUrl`. */
  readonly basePath: string;
  keyOf(headers: IncomingHttpHeaders): string | null;
  /** Reads a POST; null: it does not ask for a reply. */
  asked(url: URL, body: unknown): Asked | null;
  reply(answer: Answer, request: ServedRequest, nth: number): unknown;
  /** The events of the same reply, streamed. */
  events(answer: Answer, request: ServedRequest, nth: number): unknown[];
  /** The line after the last event; null: none. */
  readonly streamEnd: string | null;
  /** A reply, or an event, that lacks what it is about. */
  readonly hollow: unknown;
  error(fault: Fault, request: Pick<ServedRequest, "model">): WholeResponse;
  /** The list of models, for the path that asks for it. */
  readonly modelsPath: string;
  models(names: readonly string[]): unknown;
}
