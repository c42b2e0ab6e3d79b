import type { Limits } from "../limits.ts";
import type { LoadFailure } from "../outcome.ts";
import { ownOutcome } from "../own-outcome.ts";
import type { WorkerRequest } from "../worker/protocol.ts";
import { WorkerLost } from "./worker-lost.ts";

export type Ask = (request: WorkerRequest) => Promise<unknown>;

/** A worker's reply, or what it comes to that its candidate has stopped it for the second time. */
type Told = { readonly reply: unknown } | { readonly lost: LoadFailure };

interface Tell {
  tell(request: WorkerRequest): Promise<Told>;
}

export function tellAlways(ask: Ask): Tell {
  return { tell: async (request) => ({ reply: await ask(request) }) };
}

/**
 * On a second try: a worker that is lost in V8 again, or takes too much memory again, gives its candidate's own outcome, and is
 * asked no more. It is a fresh process, so nobody else can have filled it.
 */
export function tellOnce(ask: Ask, limits: Limits): Tell {
  let lost: LoadFailure | null = null;
  return {
    async tell(request) {
      if (lost !== null) return { lost };
      try {
        return { reply: await ask(request) };
      } catch (error) {
        if (!(error instanceof WorkerLost) || !isOwn(error)) throw error;
        lost = ownOutcome(error.stop, limits);
        return { lost };
      }
    },
  };
}

function isOwn({ inV8, stop }: WorkerLost): boolean {
  return inV8 || stop === "memory";
}
