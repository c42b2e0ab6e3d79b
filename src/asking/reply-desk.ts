import { ModelError, type AskRequest, type Message } from "../models/index.ts";
import { type Reply, replyKey, type ReplyStores } from "../replies/index.ts";
import { type Allowance, openAllowance, OutOfBudget } from "./allowance.ts";
import type { Asker } from "./asker.ts";
import type { Reservation } from "./budget.ts";
import type { BatchDesk } from "./batch-desk.ts";
import type { GradeEvent } from "./grade-event.ts";
import { type AskedModel, requestOf } from "./plan.ts";
import type { Order, ReplyWriter, Told } from "./reply-writer.ts";
import { BUDGET_SPENT, STOPPING } from "./stops.ts";
import type { Unit } from "./unit.ts";

/** Money that may be spent. */
export interface Purse {
  /** Sets aside the most that a try of a request can cost, when it can. */
  reserve(order: Order, signal: AbortSignal): Promise<Reservation | Shortage>;
  /** The same for all requests of batches together. */
  reserveAll(orders: readonly Order[], signal: AbortSignal): Promise<Reservation | Shortage>;
}

/** More could be spent than is left, in US dollars. */
export interface Shortage {
  readonly mostUsd: number;
  readonly leftUsd: number;
}

export interface DeskParts {
  readonly stores: ReplyStores;
  readonly writer: ReplyWriter;
  readonly modelOf: (name: string) => AskedModel;
  readonly askerOf: (model: AskedModel) => Asker;
  /** About how many tokens a request takes, in and out. */
  readonly tokensOf: (request: AskRequest) => number;
  /** The most that one try can cost, in US dollars; null: no price is known. */
  readonly mostUsdOf: (order: Order) => number | null;
  /** Told of each reply that is there from an earlier run. */
  readonly noteAddress: (model: AskedModel, reply: Reply) => void;
  readonly purse: Purse | null;
  /** null: nothing is asked in batches. */
  readonly batches: BatchDesk | null;
  /** Nothing more is asked once it is aborted; what is under way is waited for, since it is paid for. */
  readonly stopping: AbortSignal;
  readonly onEvent: (event: GradeEvent) => void;
}

/** Gives replies: from what is written down, else by asking, and then they are written down first. */
export interface ReplyDesk {
  /** `onCame` is told once its provider has nothing more to do with it, which is before it is written down. */
  replyTo(unit: Unit, messages: readonly Message[], onCame?: () => void): Promise<Told>;
  /** Waits for what is still to be written down once every reply is there, or nothing more is asked. */
  close(): Promise<void>;
}

/** The newest try that failed. */
interface Tried {
  readonly error: ModelError | null;
  readonly tries: number;
}

/** What asks for a reply, by everything that shapes it. */
export function orderOf(model: AskedModel, unit: Unit, messages: readonly Message[]): Order {
  const request = requestOf(model, unit, messages);
  return { model, unit, request, key: replyKey({ unit, request }) };
}

export function makeReplyDesk(parts: DeskParts): ReplyDesk {
  const { stores, writer, purse, batches, stopping, onEvent } = parts;

  async function ask(order: Order, onCame: () => void): Promise<Told> {
    const { model, unit } = order;
    const stopped = stopping.aborted ? STOPPING : writer.stopOf(model);
    if (stopped !== null) return writer.without(unit, stopped);
    const allowance = openAllowance(order, { purse, mostUsd: parts.mostUsdOf(order), stopping });
    try {
      await allowance.grant();
    } catch (error) {
      if (stopping.aborted && error === stopping.reason) return writer.without(unit, STOPPING);
      if (error instanceof OutOfBudget) return spent(order, error);
      throw error;
    }
    const told = await askOnce(order, allowance, onCame);
    allowance.settle(told.kind === "reply" ? told.reply.costUsd : 0);
    return told;
  }

  function spent({ model, unit }: Order, { message }: OutOfBudget): Told {
    writer.stop(model, BUDGET_SPENT, message);
    return writer.without(unit, BUDGET_SPENT);
  }

  async function askOnce(order: Order, allowance: Allowance, onCame: () => void): Promise<Told> {
    const { model, unit, request } = order;
    const tried: Tried = { error: null, tries: 0 };
    onEvent({ kind: "asking", unit });
    try {
      const asked = await parts.askerOf(model)(request, {
        tokens: parts.tokensOf(request),
        stopping,
        beforeTry: allowance.grant,
        onFailure(error, tries) {
          Object.assign(tried, { error, tries });
          if (error.mayBeCharged) allowance.lose();
          onEvent({ kind: "call-failed", unit, error: error.kind, message: error.message, tries });
        },
      });
      onCame();
      return await writer.replied(order, { ...asked, batch: false, lostUsd: allowance.lostUsd() });
    } catch (error) {
      const lostUsd = allowance.lostUsd();
      const isStopped = stopping.aborted && error === stopping.reason;
      if (!(isStopped || error instanceof OutOfBudget || error instanceof ModelError)) throw error;
      if (error instanceof OutOfBudget) writer.stop(model, BUDGET_SPENT, error.message);
      const why = error instanceof ModelError ? error : tried.error;
      // Of tries that may be charged for there is a record, whatever ended them.
      if (why === null || (isStopped && lostUsd === 0)) return writer.without(unit, STOPPING);
      return await writer.failed(order, why, { tries: Math.max(1, tried.tries), lostUsd });
    }
  }

  return {
    close: async () => void (await batches?.ended),
    async replyTo(unit, messages, onCame = () => undefined) {
      const order = orderOf(parts.modelOf(unit.model), unit, messages);
      const there = await stores.replies.get(order.key);
      if (there !== undefined) {
        parts.noteAddress(order.model, there);
        onEvent({ kind: "replied", unit, reply: there, cached: true });
        return { kind: "reply", reply: there };
      }
      await stores.prompts.keep(order.request);
      return (await batches?.replyTo(order)) ?? ask(order, onCame);
    },
  };
}
