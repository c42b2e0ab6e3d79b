import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import {
  type AskRequest,
  ModelError,
  type ModelSettings,
  openProvider,
  type Provider,
  type ProviderConfig,
} from "../../../src/models/index.ts";
import type { ModelServer, ModelServerOptions, WireFormat } from "../../support/model-server/model-server.ts";
import { startModelServer } from "../../support/model-server/start.ts";

export const FORMATS: readonly WireFormat[] = ["openai", "google", "groq", "compatible"];

export const KEY = "sk-secret-0123456789abcdef";

export const NEVER = new AbortController().signal;

/** A provider at an address. */
export function providerAt(kind: WireFormat, baseUrl: string, more: Partial<ProviderConfig> = {}): Provider {
  const name = kind === "compatible" ? "compatible/local" : kind;
  const key = { source: "a test", read: () => KEY };
  return openProvider({ kind, name, baseUrl, key, timeoutMillis: 100_000, ...more }, () => 0);
}

/** A server and the provider that asks it, for one test. */
export async function serve(
  options: ModelServerOptions,
  more: Partial<ProviderConfig> = {},
): Promise<{ server: ModelServer; provider: Provider }> {
  const server = await startModelServer(options);
  onTestFinished(() => server.close());
  return { server, provider: providerAt(options.format, server.baseUrl, more) };
}

/** A provider whose service answers every request with the same body; an array is a stream of events. */
export async function sending(
  kind: WireFormat,
  body: string | readonly string[],
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Promise<Provider> {
  const type = typeof body === "string" ? "application/json" : "text/event-stream";
  const text = typeof body === "string" ? body : body.map((event) => `data: ${event}\n\n`).join("");
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { "content-type": type, ...headers }).end(text);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return providerAt(kind, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

export function question(settings: ModelSettings = {}, model = "some-model"): AskRequest {
  return { model, messages: [{ role: "user", content: "Write a function." }], settings };
}

/** The `ModelError` that a promise ends with. */
export async function errorOf(promise: Promise<unknown>): Promise<ModelError> {
  const error = await promise.then(
    () => new Error("it did not fail"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof ModelError) return error;
  throw error;
}
