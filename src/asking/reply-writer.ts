import { type AskRequest, ModelError, type ModelErrorKind, type ModelReply } from "../models/index.ts";
import { describeFailure, promptHash, type Reply, replySchema, type ReplyStores } from "../replies/index.ts";
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
  /** The most that failed tries before it may have cost, in US dollars; default 0. */
  readonly lostUsd?: number | undefined;
}

export interface WriterParts {
  /** All that are asked in the run. */
  readonly models: readonly AskedModel[];
  readonly stores: ReplyStores;
  readonly costOf: (order: Order, coming: Pick<Coming, "reply" | "batch">) => number | null;
  /** Where its service is asked; null: at the provider's own address. */
  readonly addressOf: (model: AskedModel) => string | null;
  /** The time of day, for the record alone. */
  readonly today: () => Date;
  readonly onEvent: (event: GradeEvent) => void;
}

/** Writes down what came of asking, before anyone sees it. */
export interface ReplyWriter {
  /** A reply that cannot be written down is a failure. */
  replied(order: Order, coming: Coming): Promise<Told>;
  /** A failure, after which a model or a whole provider may be asked no more. */
  failed(order: Order, error: ModelError, how: Pick<Coming, "tries" | "lostUsd">): Promise<Told>;
  /** Nothing was asked. */
  without(unit: Unit, stop: Stop): Told;
  /** Why a model is asked no more; null: it is. */
  stopOf(model: AskedModel): Stop | null;
  /** `told`: the same in more words, for whoever watches; a scoreboard keeps what is so in every order of events. */
  stop(model: AskedModel, stop: Stop, told?: string): void;
}

export function makeReplyWriter(parts: WriterParts): ReplyWriter {
  const { models, stores, costOf, addressOf, today, onEvent } = parts;
  const stops = makeStops(models);

  const without = (unit: Unit, { error, message }: Stop): Told => {
    onEvent({ kind: "unanswered", unit, error, message });
    return { kind: "none", error, message };
  };
  async function replied(order: Order, coming: Coming): Promise<Told> {
    const { key, unit, request } = order;
    const { reply: came, lostUsd = 0, ...how } = coming;
    const { text: response, ...told } = came;
    const address = addressOf(order.model);
    const reply: Reply = {
      ...{ key, ...unit, promptHash: promptHash(request), response, ...told, ...how },
      ...(address === null ? {} : { address }),
      costUsd: costOf(order, coming),
      ...(lostUsd > 0 ? { lostUsd } : {}),
      at: today().toISOString(),
    };
    const refused = replySchema.safeParse(reply).error?.issues[0];
    if (refused !== undefined) {
      const what = `${refused.path.join(".")}: ${refused.message}`;
      return failed(order, new ModelError(`malformed reply: ${what}`, { kind: "malformed" }), coming);
    }
    await stores.replies.append(reply);
    onEvent({ kind: "replied", unit, reply, cached: false });
    return { kind: "reply", reply };
  }
  async function failed(
    order: Order,
    error: ModelError,
    { tries, lostUsd }: Pick<Coming, "tries" | "lostUsd">,
  ): Promise<Told> {
    if (error.kind === "refusal") return replied(order, { ...refusal(error), lostUsd });
    const { model, unit } = order;
    const { kind, message } = error;
    await stores.failures.append(describeFailure(unit, error, { tries, lostUsd, at: today() }));
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
