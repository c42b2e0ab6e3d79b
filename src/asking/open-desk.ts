import { type Config, type Environment, providerConfigOf, providerLimitsOf } from "../config/index.ts";
import { estimateTokens, openProvider, type AskRequest, type Provider, type Usage } from "../models/index.ts";
import { priceOf } from "../models/price.ts";
import type { ReplyStores } from "../replies/index.ts";
import { type Asker, makeAsker } from "./asker.ts";
import { type BatchDesk, openBatchDesk } from "./batch-desk.ts";
import type { BatchStore } from "./batch-store.ts";
import { wallClock } from "./clock.ts";
import type { GradeEvent } from "./grade-event.ts";
import { mostUsage } from "./most-usage.ts";
import { noteMoves } from "./note-moves.ts";
import type { AskedModel, PricedModel } from "./plan.ts";
import { makeReplyDesk, type Purse, type ReplyDesk } from "./reply-desk.ts";
import { type Coming, makeReplyWriter, type Order, type ReplyWriter } from "./reply-writer.ts";

/** How services are reached. */
export interface Services {
  readonly config: Config;
  readonly env: Environment;
}

export interface DeskNeeds {
  readonly services: Services;
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

/** Opens the services that models are asked at, each with its limits, and the desk that gives their replies. */
export function openDesk(needs: DeskNeeds): ReplyDesk {
  const { models, stores, stopping, onEvent, purse } = needs;
  const byName = new Map(models.map((model) => [model.name, model]));
  const modelOf = (name: string) => byName.get(name) as PricedModel;
  const costOf = priceIn(needs.services);
  const baseUrlOf = baseUrlIn(needs.services);
  const addressOf = (model: AskedModel) => baseUrlOf(model as PricedModel);
  const writer = makeReplyWriter({ models, stores, costOf, addressOf, today, onEvent });
  const opened = openServices(needs);
  const batches = needs.batched.length === 0 ? null : batchDesk({ ...needs, opened, writer, modelOf });
  const askerOf = ({ parts }: PricedModel) => (opened.get(parts.provider) as Service).asker;
  return makeReplyDesk({
    ...{ stores, writer, purse, batches, stopping, onEvent, tokensOf, modelOf },
    noteAddress: noteMoves({ addressOf, onEvent }),
    mostUsdOf: (order) => costOf(order, { reply: { usage: mostUsageOf(order) }, batch: false }),
    askerOf: ({ name }) => askerOf(modelOf(name)),
  });
}

/** The address of a model's service; null: the provider's own. */
export function baseUrlIn({ config, env }: Services): (model: PricedModel) => string | null {
  return ({ parts }) => providerConfigOf(parts, config, env).baseUrl;
}

const today = () => new Date();

interface Priced extends Pick<Coming, "batch"> {
  readonly reply: Pick<Coming["reply"], "usage">;
}

function mostUsageOf({ model, request }: Order): Usage {
  const { messages, settings } = request;
  return mostUsage({ model: model.name, messages, settings });
}

function priceIn(services: Services) {
  const baseUrlOf = baseUrlIn(services);
  return ({ model }: Order, { reply, batch }: Priced): number | null => {
    const { parts, price: custom } = model as PricedModel;
    const terms = { batch, custom, baseUrl: baseUrlOf(model as PricedModel), at: today() };
    return reply.usage === null ? null : priceOf(parts, reply.usage, terms);
  };
}

/** What a reply may need beyond its prompt, where no limit is set. */
const USUAL_REPLY_TOKENS = 1000;

function tokensOf({ messages, settings }: AskRequest): number {
  const prompt = messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
  return prompt + (settings.maxTokens ?? USUAL_REPLY_TOKENS);
}

interface Service {
  readonly provider: Provider;
  readonly asker: Asker;
}

function openServices({ models, services: { config, env } }: DeskNeeds): ReadonlyMap<string, Service> {
  const names = new Map(models.map(({ parts }) => [parts.provider, parts]));
  // A try ends by its own time limit: what is under way is paid for, and so is waited for.
  const { signal } = new AbortController();
  return new Map(
    [...names].map(([name, parts]) => {
      const provider = openProvider(providerConfigOf(parts, config, env));
      const limits = providerLimitsOf(parts, config);
      return [name, { provider, asker: makeAsker({ provider, limits, clock: wallClock, signal }) }];
    }),
  );
}

interface BatchNeeds extends DeskNeeds {
  readonly opened: ReadonlyMap<string, Service>;
  readonly writer: ReplyWriter;
  readonly modelOf: (name: string) => PricedModel;
}

function batchDesk(needs: BatchNeeds): BatchDesk {
  const { stores, batchStore: store, batchPollMillis: pollMillis, opened, modelOf } = needs;
  const laneOf = (name: string) => {
    const { batches } = (opened.get(modelOf(name).parts.provider) as Service).provider;
    if (batches === null) throw new Error(`${name} has no batches`);
    return { batches, store, clock: wallClock, pollMillis, today };
  };
  const { writer, stopping, onEvent, batched: orders } = needs;
  return openBatchDesk({
    ...{ orders, laneOf, writer, stopping, onEvent },
    isWritten: (key) => stores.replies.has(key),
  });
}
