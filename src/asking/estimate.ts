import {
  estimateTokens,
  outputBoundsOf,
  type Message,
  type ModelSettings,
  type Usage,
} from "../models/index.ts";

/** One reply that would be asked for. */
export interface PlannedAsk {
  /** The model's whole name. */
  readonly model: string;
  readonly messages: readonly Message[];
  readonly settings: ModelSettings;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What asking one model would come to. All of it is estimated. */
export interface ModelEstimate {
  readonly model: string;
  readonly requests: Range;
  readonly inputTokens: Range;
  readonly outputTokens: Range;
  /** Whether `outputTokens.high` is what `maxTokens` allows; else it is assumed. */
  readonly isPromised: boolean;
  /** null: no price is known. */
  readonly costUsd: Range | null;
}

export interface EstimateOptions {
  /** 2: each reply may be asked for once more, with the first one in the prompt. */
  readonly attempts: number;
  /** What a usage costs with a model, by whole name; null: not known. */
  readonly priceOf: (model: string, usage: Usage) => number | null;
}

/** Adds up what a run would come to for each model, in the order in which models first occur. Nobody is asked. */
export function estimateRun(asks: Iterable<PlannedAsk>, options: EstimateOptions): ModelEstimate[] {
  const models = new Map<string, ModelEstimate>();
  const priceOf = rememberPrices(options.priceOf);
  for (const ask of asks) {
    const one = estimateAsk(ask, { ...options, priceOf });
    const before = models.get(ask.model);
    models.set(ask.model, before === undefined ? one : sum(before, one));
  }
  return [...models.values()];
}

/** What several models come to together; the cost is of those whose price is known. */
export function sumEstimates(models: readonly ModelEstimate[]): Omit<ModelEstimate, "model"> | null {
  const [first, ...others] = models;
  if (first === undefined) return null;
  const costs = models.flatMap(({ costUsd }) => costUsd ?? []);
  const costUsd = costs.length === 0 ? null : costs.reduce(add);
  return { ...others.reduce(sum, first), costUsd };
}

// All samples of a problem come to the same, and looking a price up takes long.
function rememberPrices(priceOf: EstimateOptions["priceOf"]): EstimateOptions["priceOf"] {
  const known = new Map<string, number | null>();
  return (model, usage) => {
    const key = `${usage.inputTokens} ${usage.outputTokens} ${model}`;
    const price = known.get(key);
    if (price !== undefined) return price;
    const found = priceOf(model, usage);
    known.set(key, found);
    return found;
  };
}

// The turn that tells of the failed example.
const RETRY_TOKENS = 500;

function estimateAsk({ model, messages, settings }: PlannedAsk, options: EstimateOptions): ModelEstimate {
  const texts = [settings.system ?? "", ...messages.map(({ content }) => content)];
  const prompt = texts.reduce((tokens, text) => tokens + estimateTokens(text), 0);
  const { low, high, isPromised } = outputBoundsOf(model, settings);
  const retries = options.attempts - 1;
  const inputTokens = { low: prompt, high: prompt + retries * (prompt + high + RETRY_TOKENS) };
  const outputTokens = { low, high: high * options.attempts };
  const price = (end: keyof Range) => options.priceOf(model, usageOf(inputTokens[end], outputTokens[end]));
  const [least, most] = [price("low"), price("high")];
  const costUsd = least === null || most === null ? null : { low: least, high: most };
  return {
    model,
    requests: { low: 1, high: options.attempts },
    inputTokens,
    outputTokens,
    isPromised,
    costUsd,
  };
}

function usageOf(inputTokens: number, outputTokens: number): Usage {
  return { inputTokens, cachedInputTokens: 0, outputTokens, reasoningTokens: 0 };
}

function sum(one: ModelEstimate, other: ModelEstimate): ModelEstimate {
  return {
    model: one.model,
    requests: add(one.requests, other.requests),
    inputTokens: add(one.inputTokens, other.inputTokens),
    outputTokens: add(one.outputTokens, other.outputTokens),
    isPromised: one.isPromised && other.isPromised,
    costUsd: one.costUsd === null || other.costUsd === null ? null : add(one.costUsd, other.costUsd),
  };
}

function add(one: Range, other: Range): Range {
  return { low: one.low + other.low, high: one.high + other.high };
}
