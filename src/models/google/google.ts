import type { GoogleGenAI } from "@google/genai";
import { readGoogleError } from "../errors/read-google-error.ts";
import type { AskRequest, ModelReply, Provider } from "../model.ts";
import { withNearestNames } from "../nearest-models.ts";
import type { ProviderConfig } from "../provider-config.ts";
import { keyOf, type Service } from "../service.ts";
import { cleanReply } from "../wire/clean-reply.ts";
import { exchange } from "../wire/exchange.ts";
import { hideKey } from "../wire/redact.ts";
import { generateRequest } from "./generate-request.ts";
import { googleBatches } from "./google-batches.ts";
import { gatherResponses, readResponse } from "./read-response.ts";

const BASE_URL = "https://generativelanguage.googleapis.com";

/** Gemini, through Google's Gen AI SDK and the Gemini Developer API. */
export function openGoogle(config: ProviderConfig, nowMillis: () => number): Provider {
  const service: Service = {
    config,
    auth: (key) => ({ "x-goog-api-key": key }),
    readError: readGoogleError,
    nowMillis,
  };
  const client = clientFor(config.baseUrl ?? BASE_URL);
  const listModels = (signal: AbortSignal): Promise<string[]> =>
    exchange(service, "json", signal, async ({ fetch }) => {
      const names = await namesIn(await client(), fetch);
      return names.map((name) => hideKey(name, keyOf(service)));
    });
  return {
    ask: (request, signal) =>
      withNearestNames(request.model, { listModels, signal }, () => ask(service, client, request, signal)),
    listModels,
    batches: googleBatches(service, client),
  };
}

// One client for all calls, each with its own `fetch`: making one may print what it thinks of the environment. The key
// is put on by the exchange.
function clientFor(baseUrl: string): () => Promise<GoogleGenAI> {
  let made: Promise<GoogleGenAI> | null = null;
  return () => {
    made ??= import("@google/genai").then(
      ({ GoogleGenAI }) =>
        new GoogleGenAI({ apiKey: "none", vertexai: false, apiVersion: "v1beta", httpOptions: { baseUrl } }),
    );
    return made;
  };
}

async function ask(
  service: Service,
  client: () => Promise<GoogleGenAI>,
  request: AskRequest,
  signal: AbortSignal,
): Promise<ModelReply> {
  const { models } = await client();
  const { config, ...asked } = generateRequest(request);
  if (request.settings.stream !== true) {
    return exchange(service, "json", signal, async ({ fetch }) =>
      cleanReply(
        readResponse(
          await models.generateContent({ ...asked, config: { ...config, httpOptions: { fetch } } }),
        ),
        keyOf(service),
      ),
    );
  }
  return exchange(service, "stream", signal, async ({ fetch }) =>
    cleanReply(
      await gatherResponses(
        await models.generateContentStream({ ...asked, config: { ...config, httpOptions: { fetch } } }),
      ),
      keyOf(service),
    ),
  );
}

// Some models only embed or draw.
async function namesIn({ models }: GoogleGenAI, fetch: typeof globalThis.fetch): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, supportedActions } of await models.list({ config: { httpOptions: { fetch } } })) {
    const asks = supportedActions?.includes("generateContent") ?? true;
    if (name !== undefined && asks) names.push(name.replace(/^models\//u, ""));
  }
  return names;
}
