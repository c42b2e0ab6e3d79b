import { type Value } from "#values";
import { SandboxFault } from "../fault.ts";
import type { Limits } from "../limits.ts";
import type { LoadFailure, Outcome } from "../outcome.ts";
import type { Session, SessionRequest } from "../session.ts";
import { stringifyValue } from "../values/notation.ts";
import type { RawOutcome } from "../worker/engine.ts";
import { callReplySchema, loadReplySchema, measureReplySchema } from "../worker/reply-schemas.ts";
import { readReturned } from "./read-returned.ts";
import { tellAlways, tellOnce, type Ask } from "./tell-worker.ts";

type RemoteRequest = SessionRequest & { readonly again?: boolean };

/** A session whose candidate lives in a worker process. */
export function openRemoteSession(ask: Ask, request: RemoteRequest): Session {
  const { limits } = request;
  const { tell } = request.again === true ? tellOnce(ask, limits) : tellAlways(ask);

  async function callBatch(texts: readonly string[], fuelInstructions: number): Promise<RawOutcome[]> {
    const told = await tell({ kind: "call", batch: texts, fuelInstructions });
    if ("lost" in told) return texts.map(() => told.lost);
    const reply = callReplySchema.parse(told.reply);
    if (reply.length !== texts.length) throw new SandboxFault("a worker answered another number of calls");
    return reply;
  }

  /** On a second try one by one, so that it is known at which call the worker was lost. */
  async function callAll(texts: readonly string[], fuelInstructions: number): Promise<RawOutcome[]> {
    if (request.again !== true) return callBatch(texts, fuelInstructions);
    const outcomes: RawOutcome[] = [];
    for (const text of texts) outcomes.push(...(await callBatch([text], fuelInstructions)));
    return outcomes;
  }

  return {
    async load() {
      const told = await tell({ kind: "load", request });
      const failure = "lost" in told ? told.lost : loadReplySchema.parse(told.reply);
      return failure === null ? null : named(failure, request);
    },
    async call(batch, fuelInstructions = limits.fuelInstructions) {
      const outcomes = await callAll(batch.map(argumentText), fuelInstructions);
      return outcomes.map((raw) => readOutcome(raw, limits, request));
    },
    async measure(args, fuelInstructions = limits.fuelInstructions) {
      const told = await tell({ kind: "measure", args: argumentText(args), fuelInstructions });
      if ("lost" in told) return { outcome: told.lost, timeInstructions: null, spaceBytes: null };
      const { outcome, ...counts } = measureReplySchema.parse(told.reply);
      return { ...counts, outcome: readOutcome(outcome, limits, request) };
    },
  };
}

/** Arguments as one list, in ASCII, so that a character is a byte on its way into an interpreter. */
function argumentText(args: readonly Value[]): string {
  return stringifyValue(args).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function readOutcome(raw: RawOutcome, limits: Limits, request: SessionRequest): Outcome {
  if (raw.kind === "returned") {
    const { text, kind: _, ...cost } = raw;
    return readReturned(text, cost, limits);
  }
  return raw.kind === "unreadable-value" ? raw : named(raw, request);
}

function named(failure: LoadFailure, request: SessionRequest): LoadFailure {
  return failure.kind === "missing-entry-point" ? { ...failure, name: request.entry.name } : failure;
}
