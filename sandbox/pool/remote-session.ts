import { type Value } from "#values";
import { SandboxFault } from "../fault.ts";
import type { Limits } from "../limits.ts";
import type { LoadFailure, Outcome } from "../outcome.ts";
import type { Session, SessionRequest } from "../session.ts";
import { stringifyValue } from "../values/notation.ts";
import type { RawOutcome } from "../worker/engine.ts";
import { callReplySchema, loadReplySchema, measureReplySchema } from "../worker/protocol.ts";
import { readReturned } from "./read-returned.ts";
import type { WorkerProcess } from "./worker-process.ts";

/** A session whose candidate lives in a worker process. */
export async function openRemoteSession(worker: WorkerProcess, request: SessionRequest): Promise<Session> {
  const { limits } = request;
  await worker.ask({ kind: "open", request });
  return {
    async load() {
      const failure = loadReplySchema.parse(await worker.ask({ kind: "load" }));
      return failure === null ? null : named(failure, request);
    },
    async call(batch, fuelInstructions = limits.fuelInstructions) {
      const texts = batch.map(argumentText);
      const reply = callReplySchema.parse(await worker.ask({ kind: "call", batch: texts, fuelInstructions }));
      if (reply.length !== batch.length) throw new SandboxFault("a worker answered another number of calls");
      return reply.map((raw) => readOutcome(raw, limits, request));
    },
    async measure(args, fuelInstructions = limits.fuelInstructions) {
      const asked = { kind: "measure", args: argumentText(args), fuelInstructions } as const;
      const { outcome, ...counts } = measureReplySchema.parse(await worker.ask(asked));
      return { ...counts, outcome: readOutcome(outcome, limits, request) };
    },
    dispose: async () => void (await worker.ask({ kind: "dispose" })),
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
  if (raw.kind === "returned") return readReturned(raw.text, raw.cost, limits);
  return raw.kind === "unreadable-value" ? raw : named(raw, request);
}

function named(failure: LoadFailure, request: SessionRequest): LoadFailure {
  return failure.kind === "missing-entry-point" ? { ...failure, name: request.entry.name } : failure;
}
