import type { AskRequest, ModelError, ModelErrorKind, ModelReply } from "../models/index.ts";
import { describeFailure, promptHash, type Reply, type ReplyStores } from "../replies/index.ts";
import type { GradeEvent } from "./grade-event.ts";
import type { AskedModel } from "./plan.ts";
import { makeStops, type Stop } from "./stops.ts";
import type { Unit } from "./unit.ts";

/** What asking for a reply came to. */
export type Told =
  | { readonly kind: "reply"; readonly reply: Reply }
  /** `error` null: it was not asked for. */
  | { readonly kind: "none"; readonly error: ModelErrorKind | null; readonly message: string };

/** A reply that is to be asked for. */
export interface Order {
  readonly model: AskedModel;
  readonly unit: Unit;
  /** See `replyKey`. */
  readonly key: string;
  readonly request: AskRequest;
}

/** How a reply came. */
export interface Coming {
  readonly reply: ModelReply;
  readonly batch: boolean;
  readonly tries: number;
  readonly latencyMillis: number;
}

export interface WriterParts {
  /** All that are asked in the run. */
  readonly models: readonly AskedModel[];
  readonly stores: ReplyStores;
  readonly costOf: (order: Order, coming: Pick<Coming, "reply" | "batch">) => number | null;
  /** The time of day, for the record alone. */
  readonly today: () => Date;
  readonly onEvent: (event: GradeEvent) => void;
}

/** Writes down what came of asking, before anyone sees it. */
export interface ReplyWriter {
  replied(order: Order, coming: Coming): Promise<Told & { readonly kind: "reply" }>;
  /** A failure, after which a model or a whole provider may be asked no more. */
  failed(order: Order, error: ModelError, tries: number): Promise<Told>;
  /** Nothing was asked. */
  without(unit: Unit, stop: Stop): Told;
  /** Why a model is asked no more; null: it is. */
  stopOf(model: AskedModel): Stop | null;
  /** `told`: the same in more words, for whoever watches; a scoreboard keeps what is so in every order of events. */
  stop(model: AskedModel, stop: Stop, told?: string): void;
}

export function makeReplyWriter({ models, stores, costOf, today, onEvent }: WriterParts): ReplyWriter {
  const stops = makeStops(models);

  const without = (unit: Unit, { error, message }: Stop): Told => {
    onEvent({ kind: "unanswered", unit, error, message });
    return { kind: "none", error, message };
  };
  async function replied(order: Order, coming: Coming) {
    const { key, unit, request } = order;
    const { reply: came, ...how } = coming;
    const { text: response, ...told } = came;
    const reply: Reply = {
      ...{ key, ...unit, promptHash: promptHash(request), response, ...told, ...how },
      costUsd: costOf(order, coming),
      at: today().toISOString(),
    };
    await stores.replies.append(reply);
    onEvent({ kind: "replied", unit, reply, cached: false });
    return { kind: "reply", reply } as const;
  }
  async function failed(order: Order, error: ModelError, tries: number): Promise<Told> {
    if (error.kind === "refusal") return replied(order, refusal(error));
    const { model, unit } = order;
    const { kind, message } = error;
    await stores.failures.append(describeFailure(unit, error, tries, today()));
    for (const name of stops.after(model, error))
      onEvent({ kind: "model-stopped", model: name, error: kind, message });
    return without(unit, { error: kind, message });
  }
  return {
    replied,
    failed,
    without,
    stopOf: stops.of,
    stop(model, reason, message = reason.message) {
      if (stops.model(model, reason))
        onEvent({ kind: "model-stopped", model: model.name, error: reason.error, message });
    },
  };
}

/** A filter that refuses the question itself is an answer too: to ask again would change nothing. */
function refusal({ message, requestId }: ModelError): Coming {
  const reply: ModelReply = {
    ...{ text: "", thinking: null, finish: "refusal", finishReason: message },
    ...{ requestId, modelVersion: null, usage: null },
  };
  return { reply, batch: false, tries: 1, latencyMillis: 0 };
}
