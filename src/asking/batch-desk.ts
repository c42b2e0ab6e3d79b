import { ModelError } from "../models/index.ts";
import { type BatchLaneParts, type BatchTold, runBatches } from "./batch-lane.ts";
import type { GradeEvent } from "./grade-event.ts";
import type { Order, ReplyWriter, Told } from "./reply-writer.ts";
import { STOPPING } from "./stops.ts";

/** Waits for replies that are asked for in batches. */
export interface BatchDesk {
  /** null: it is in no batch. */
  replyTo(order: Order): Promise<Told> | null;
  /** Resolves once every batch is collected, or left to a later run, and that is written down. */
  readonly ended: Promise<unknown>;
}

export interface BatchDeskParts {
  /** What is to be asked for in batches, and is not written down yet. */
  readonly orders: readonly Order[];
  readonly laneOf: (
    model: string,
  ) => Pick<BatchLaneParts, "batches" | "store" | "clock" | "pollMillis" | "today">;
  readonly writer: ReplyWriter;
  /** Whether the reply of a key stands there from an earlier run. */
  readonly isWritten: (key: string) => boolean;
  readonly stopping: AbortSignal;
  readonly onEvent: (event: GradeEvent) => void;
}

/** Submits what is to be asked for in batches, each model's for itself, and hands out the replies as they come. */
export function openBatchDesk(parts: BatchDeskParts): BatchDesk {
  const { orders, laneOf, writer, isWritten, stopping, onEvent } = parts;
  const done = new Set<string>();
  const waiting = new Map(orders.map((order) => [order.key, { order, ...Promise.withResolvers<Told>() }]));
  // Whoever waits hears of it; that nobody waits yet is no crash.
  for (const { promise } of waiting.values()) promise.catch(() => undefined);

  async function write(key: string, told: BatchTold, latencyMillis: number): Promise<boolean> {
    const wait = waiting.get(key);
    if (wait === undefined) return isWritten(key);
    if (done.has(key)) return true;
    done.add(key);
    const { order, resolve, reject } = wait;
    try {
      resolve(
        told instanceof ModelError
          ? await writer.failed(order, told, { tries: 1 })
          : await writer.replied(order, { reply: told, batch: true, tries: 1, latencyMillis }),
      );
    } catch (error) {
      // It is waited for: without this nobody would ever hear of it.
      reject(error);
      throw error;
    }
    return true;
  }

  async function run(model: string, own: readonly Order[]): Promise<void> {
    const tell = (message: string) => onEvent({ kind: "batch", model, message });
    const requests = own.map(({ key, request }) => ({ id: key, request }));
    try {
      for (const { unit } of own) onEvent({ kind: "asking", unit });
      await runBatches({ ...laneOf(model), model, stopping, write, tell }, requests);
    } catch (error) {
      for (const order of own) await giveUp(order, error);
    }
  }

  async function giveUp(order: Order, error: unknown): Promise<void> {
    const wait = waiting.get(order.key);
    if (wait === undefined || done.has(order.key)) return;
    try {
      if (stopping.aborted && error === stopping.reason) wait.resolve(writer.without(order.unit, STOPPING));
      else if (error instanceof ModelError) wait.resolve(await writer.failed(order, error, { tries: 1 }));
      else wait.reject(error);
    } catch (unwritten) {
      wait.reject(unwritten);
    }
  }

  const byModel = Map.groupBy(orders, (order) => order.model.name);
  const ended = Promise.allSettled([...byModel].map(async ([model, own]) => run(model, own)));
  return { replyTo: ({ key }) => waiting.get(key)?.promise ?? null, ended };
}
