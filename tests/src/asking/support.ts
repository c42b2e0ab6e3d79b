import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { GradeEvent } from "../../../src/asking/grade-event.ts";
import { planModels } from "../../../src/asking/plan-models.ts";
import { type ReplyWriter, makeReplyWriter } from "../../../src/asking/reply-writer.ts";
import type { PricedModel } from "../../../src/asking/plan.ts";
import type { Unit } from "../../../src/asking/unit.ts";
import type { ModelReply } from "../../../src/models/model.ts";
import { openReplyStores, type ReplyStores } from "../../../src/replies/index.ts";

/** A model as a plan has it. */
export function modelOf(name: string): PricedModel {
  return planModels([name])[0] as PricedModel;
}

export function unitOf(model: string, sample = 0): Unit {
  return { model, problem: "add-1", language: "python", sample, attempt: 1 };
}

export function replyOf(text: string): ModelReply {
  return {
    ...{ text, thinking: null, finish: "stop", finishReason: "stop", requestId: "req_1", modelVersion: "v1" },
    usage: { inputTokens: 60, cachedInputTokens: 0, outputTokens: 40, reasoningTokens: 0 },
  };
}

export interface Desk {
  readonly stores: ReplyStores;
  readonly writer: ReplyWriter;
  readonly events: GradeEvent[];
}

/** What is written into a folder for one test; each reply costs a dollar, where nothing else is said. */
export async function openWriter(
  models: readonly PricedModel[] = [],
  folder = mkdtempSync(join(tmpdir(), "assay-")),
  costOf: () => number | null = () => 1,
): Promise<Desk> {
  const stores = await openReplyStores(folder);
  onTestFinished(() => stores.close());
  const events: GradeEvent[] = [];
  let now = 0;
  const writer = makeReplyWriter({
    ...{
      models,
      stores,
      costOf,
      addressOf: () => "http://127.0.0.1:1/v1",
      today: () => new Date((now += 1000)),
    },
    onEvent: (event) => void events.push(event),
  });
  return { stores, writer, events };
}
