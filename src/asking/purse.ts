import { priceOf } from "../models/price.ts";
import type { Usage } from "../models/index.ts";
import type { Reply, ReplyStores } from "../replies/index.ts";
import { createBudget, type Budget } from "./budget.ts";
import { checkPriced } from "./check-priced.ts";
import { mostUsage } from "./most-usage.ts";
import type { PricedModel } from "./plan.ts";
import type { Purse } from "./reply-desk.ts";
import type { Order } from "./reply-writer.ts";

export interface PurseParts {
  readonly budgetUsd: number;
  readonly stores: ReplyStores;
  readonly models: readonly PricedModel[];
  readonly baseUrlOf: (model: PricedModel) => string | null;
}

/**
 * Money for a run, of which the replies that are written down have spent their part. Throws a `ConfigError` where a model's
 * price is not known: nobody could say when it is spent.
 */
export async function openPurse({ budgetUsd, stores, models, baseUrlOf }: PurseParts): Promise<Purse> {
  const at = new Date();
  const mostOf = ({ model, request }: Order, batch: boolean) => {
    const priced = model as PricedModel;
    const { messages, settings } = request;
    const usage = mostUsage({ model: model.name, messages, settings });
    return priceOf(model.parts, usage, { batch, custom: priced.price, baseUrl: baseUrlOf(priced), at });
  };
  const nothing = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0 };
  const unpriced = models.filter(
    (model) =>
      priceOf(model.parts, nothing, { batch: false, custom: model.price, baseUrl: baseUrlOf(model), at }) ===
      null,
  );
  checkPriced(unpriced.map(({ name }) => name));
  const priceIn = (model: PricedModel, usage: Usage, batch: boolean) =>
    priceOf(model.parts, usage, { batch, custom: model.price, baseUrl: baseUrlOf(model), at });
  const budget = createBudget(budgetUsd, await spentUsd(stores, models, priceIn));
  return purseOf(budget, mostOf);
}

function purseOf(budget: Budget, mostOf: (order: Order, batch: boolean) => number | null): Purse {
  const take = async (mostUsd: number, signal: AbortSignal) =>
    (await budget.reserve(mostUsd, signal)) ?? { mostUsd, leftUsd: budget.leftUsd() };
  return {
    reserve: async (order, signal) => take(mostOf(order, false) ?? Infinity, signal),
    reserveAll: async (orders, signal) =>
      take(
        orders.reduce((sum, order) => sum + (mostOf(order, true) ?? Infinity), 0),
        signal,
      ),
  };
}

type PriceIn = (model: PricedModel, usage: Usage, batch: boolean) => number | null;

/** What has been paid; where that is not known, the most that it can be. */
async function spentUsd(
  { replies, failures, prompts }: ReplyStores,
  models: readonly PricedModel[],
  priceIn: PriceIn,
): Promise<number> {
  const byName = new Map(models.map((model) => [model.name, model]));
  const mostUsd = async ({ model: name, promptHash, usage, batch }: Reply): Promise<number> => {
    const model = byName.get(name);
    if (model === undefined) return 0;
    const prompt = await prompts.get(promptHash);
    const settings = { ...model.settings, system: prompt?.system ?? undefined };
    const most = mostUsage({ model: name, messages: prompt?.messages ?? [], settings });
    return priceIn(model, usage ?? most, batch) ?? 0;
  };
  let sum = 0;
  for await (const reply of replies.records())
    sum += (reply.costUsd ?? (await mostUsd(reply))) + (reply.lostUsd ?? 0);
  for await (const { lostUsd = 0 } of failures.records()) sum += lostUsd;
  return sum;
}
