import type { AskRequest, Batches, ModelReply, Provider } from "../model.ts";
import { withNearestNames } from "../nearest-models.ts";
import { keyOf, type Service } from "../service.ts";
import { exchange, type Wire } from "../wire/exchange.ts";
import { hideKey } from "../wire/redact.ts";
import type { Fetch } from "../wire/watched-fetch.ts";
import { gatherChunks } from "./gather-chunks.ts";
import { cleanReply } from "../wire/clean-reply.ts";
import { readCompletion } from "./read-completion.ts";

/** What an SDK for Chat Completions does for us; each call has its own `fetch`. */
export interface ChatSdk {
  complete(request: AskRequest, fetch: Fetch): Promise<unknown>;
  stream(request: AskRequest, fetch: Fetch): Promise<AsyncIterable<unknown>>;
  listModels(fetch: Fetch): Promise<string[]>;
}

/** A provider with OpenAI's Chat Completions. */
export function chatProvider(service: Service, sdk: ChatSdk, batches: Batches | null): Provider {
  const listModels = (signal: AbortSignal): Promise<string[]> =>
    exchange(service, "json", signal, async ({ fetch }) => {
      const names = await sdk.listModels(fetch);
      return names.map((name) => hideKey(name, keyOf(service)));
    });
  return {
    ask: (request, signal) =>
      withNearestNames(request.model, { listModels, signal }, () => ask(service, sdk, request, signal)),
    listModels,
    batches,
  };
}

function ask(service: Service, sdk: ChatSdk, request: AskRequest, signal: AbortSignal): Promise<ModelReply> {
  if (request.settings.stream !== true) {
    return exchange(service, "json", signal, async (wire) =>
      cleanReply(readCompletion(await sdk.complete(request, wire.fetch), requestId(wire)), keyOf(service)),
    );
  }
  return exchange(service, "stream", signal, async (wire) =>
    cleanReply(
      await gatherChunks(await sdk.stream(request, wire.fetch), () => requestId(wire)),
      keyOf(service),
    ),
  );
}

function requestId(wire: Wire): string | null {
  return wire.header("x-request-id");
}
