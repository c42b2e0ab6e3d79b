/** One turn of a conversation. A system prompt is not a turn: it stands in the settings. */
export interface Message {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** How much a reasoning model is asked to think, in the providers' common words. */
export const REASONING_EFFORTS = ["none", "minimal", "low", "medium", "high"] as const;

export type ReasoningEffort = (typeof REASONING_EFFORTS)[number];

/** How a model is asked; what is absent is left to the provider's default and not sent. */
export interface ModelSettings {
  /** 0 to 2. */
  readonly temperature?: number | undefined;
  /** 0 to 1. */
  readonly topP?: number | undefined;
  /** Most tokens of a reply, thinking included where the provider counts it so. */
  readonly maxTokens?: number | undefined;
  /** Sampling seed where the provider takes one; the sample's number is added to it. */
  readonly seed?: number | undefined;
  readonly reasoningEffort?: ReasoningEffort | undefined;
  /** Most tokens of thinking, where the provider takes such a budget; 0: none. */
  readonly thinkingTokens?: number | undefined;
  /** System prompt. */
  readonly system?: string | undefined;
  /** Whether the reply is streamed; default false. Never changes what is asked. */
  readonly stream?: boolean | undefined;
}

export interface AskRequest {
  /** The provider's own name, e.g. `gpt-4o`. */
  readonly model: string;
  readonly messages: readonly Message[];
  readonly settings: ModelSettings;
}

/** Tokens as the provider counts them. */
export interface Usage {
  /** All tokens of the prompt, cached ones included. */
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  /** All that is paid for as output, thinking included. */
  readonly outputTokens: number;
  /** Of those, spent on thinking; 0 where the provider does not tell. */
  readonly reasoningTokens: number;
}

/**
 * Why a reply ended: of itself; at the limit of tokens; refused by the model or a content filter; or otherwise, as the
 * provider says in its own words.
 */
export const FINISHES = ["stop", "length", "refusal", "other"] as const;

export type Finish = (typeof FINISHES)[number];

/** What a model replied. */
export interface ModelReply {
  /** The reply without its thinking; empty where there was none. */
  readonly text: string;
  /** What the model thought aloud, where the provider hands it out apart. */
  readonly thinking: string | null;
  readonly finish: Finish;
  /** The provider's own word for how it ended. */
  readonly finishReason: string | null;
  readonly requestId: string | null;
  /** Which version answered, as reported. */
  readonly modelVersion: string | null;
  readonly usage: Usage | null;
}

/** A service that is asked through its official SDK. Every method throws a `ModelError`, of a kind that says what to do. */
export interface Provider {
  /** One try: no retries of the SDK's own. Ends when the signal is aborted, with the signal's reason. */
  ask(request: AskRequest, signal: AbortSignal): Promise<ModelReply>;
  /** The names of the models that can be asked. */
  listModels(signal: AbortSignal): Promise<string[]>;
  /** The provider's batch interface; null: it has none. */
  readonly batches: Batches | null;
}

/** One request of a batch; the id is ours and comes back with the reply. */
export interface BatchRequest {
  readonly id: string;
  readonly request: AskRequest;
}

export type BatchState =
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "ended" }
  /** Expired, cancelled or failed as a whole; some replies may be there all the same. */
  | { readonly kind: "failed"; readonly reason: string };

export interface BatchResult {
  readonly id: string;
  readonly reply: ModelReply | null;
  /** A `ModelError`, where there is no reply. */
  readonly error: Error | null;
}

/** Replies in hours, at half the price. */
export interface Batches {
  /**
   * Submits one batch, all for one model; gives the provider's id of it. `label` is ours and is kept by the provider, so
   * that a batch whose submission was interrupted is found again.
   */
  submit(requests: readonly BatchRequest[], label: string, signal: AbortSignal): Promise<string>;
  /** The provider's id of the batch with this label; null: there is none. */
  find(label: string, signal: AbortSignal): Promise<string | null>;
  poll(batchId: string, signal: AbortSignal): Promise<BatchState>;
  /** The results of a batch that has ended or failed, in no certain order. */
  results(batchId: string, signal: AbortSignal): Promise<BatchResult[]>;
}
