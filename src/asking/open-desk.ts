import { type Config, type Environment, providerConfigOf, providerLimitsOf } from "../config/index.ts";
import { openProvider } from "../models/index.ts";
import type { ModelReply, Provider } from "../models/model.ts";
import { type CustomPrice, priceOf } from "../models/price.ts";
import type { ReplyStores } from "../replies/index.ts";
import { type Asker, makeAsker } from "./asker.ts";
import { type BatchDesk, openBatchDesk } from "./batch-desk.ts";
import type { BatchStore } from "./batch-store.ts";
import { type Clock, wallClock } from "./clock.ts";
import { estimateTokens } from "./estimate.ts";
import type { GradeEvent } from "./grade-event.ts";
import type { AskedModel } from "./plan.ts";
import { makeReplyDesk, type Purse, type ReplyDesk } from "./reply-desk.ts";
import { makeReplyWriter, type Order, type ReplyWriter } from "./reply-writer.ts";

/** How services are reached. */
export interface Services {
  readonly config: Config;
  readonly env: Environment;
}

export interface DeskNeeds extends Services {
  readonly models: readonly PricedModel[];
  readonly stores: ReplyStores;
  readonly batchStore: BatchStore;
  readonly purse: Purse | null;
  /** What is asked for in batches and is not written down yet. */
  readonly batched: readonly Order[];
  readonly batchPollMillis: number;
  readonly stopping: AbortSignal;
  readonly onEvent: (event: GradeEvent) => void;
}

/** A model as it is asked, and what it costs where the table of prices does not know. */
export interface PricedModel extends AskedModel {
  readonly price: CustomPrice | null;
}

/** What a reply may need beyond its prompt, where no limit is set. */
const USUAL_REPLY_TOKENS = 1000;

/** Opens the services that models are asked at, each with its limits, and the desk that gives their replies. */
export function openDesk(needs: DeskNeeds): ReplyDesk {
  const { models, stores, stopping, onEvent } = needs;
  const today = () => new Date();
  const costOf = ({ model }: Order, { reply, batch }: { reply: ModelReply; batch: boolean }) =>
    reply.usage === null
      ? null
      : priceOf(model.parts, reply.usage, { batch, custom: (model as PricedModel).price });
  const writer = makeReplyWriter({ stores, costOf, today, onEvent });
  const providers = openProviders(needs);
  return makeReplyDesk({
    ...{ stores, writer, stopping, onEvent, purse: needs.purse },
    modelOf: (name) => models.find((model) => model.name === name) as AskedModel,
    askerOf: ({ parts }) => serviceOf(providers, parts.provider).asker,
    tokensOf: ({ messages, settings }) =>
      messages.reduce((sum, { content }) => sum + estimateTokens(content), 0) +
      (settings.maxTokens ?? USUAL_REPLY_TOKENS),
    batches: needs.batched.length === 0 ? null : openBatches(needs, providers, writer, today),
  });
}

interface Service {
  readonly provider: Provider;
  readonly asker: Asker;
}

const CLOCK: Clock = wallClock;

function openProviders({ models, config, env }: DeskNeeds): ReadonlyMap<string, Service> {
  const names = new Map(models.map(({ parts }) => [parts.provider, parts]));
  // A try ends by its own time limit; a second Ctrl-C ends the process.
  const { signal } = new AbortController();
  return new Map(
    [...names].map(([name, parts]) => {
      const provider = openProvider(providerConfigOf(parts, config, env));
      const limits = providerLimitsOf(parts, config);
      return [name, { provider, asker: makeAsker({ provider, limits, clock: CLOCK, signal }) }];
    }),
  );
}

function serviceOf(services: ReadonlyMap<string, Service>, name: string): Service {
  const service = services.get(name);
  if (service === undefined) throw new Error(`no service ${name} was opened`);
  return service;
}

function openBatches(
  needs: DeskNeeds,
  services: ReadonlyMap<string, Service>,
  writer: ReplyWriter,
  today: () => Date,
): BatchDesk {
  const { models, stores, batchStore: store, batchPollMillis: pollMillis, stopping, onEvent } = needs;
  const laneOf = (name: string) => {
    const { parts } = models.find((model) => model.name === name) as PricedModel;
    const { batches } = serviceOf(services, parts.provider).provider;
    if (batches === null) throw new Error(`${name} has no batches`);
    return { batches, store, clock: CLOCK, pollMillis, today };
  };
  const isWritten = (key: string) => stores.replies.has(key);
  return openBatchDesk({ orders: needs.batched, laneOf, writer, isWritten, stopping, onEvent });
}
