import { MODEL_ERRORS, type ModelError, type ModelErrorKind } from "../models/index.ts";
import { asksForLong } from "./asks-for-long.ts";
import type { AskedModel } from "./plan.ts";

/** Why a model is asked no more. */
export interface Stop {
  /** null: it is no failure, e.g. a budget that is spent. */
  readonly error: ModelErrorKind | null;
  readonly message: string;
}

export const STOPPING: Stop = { error: null, message: "the run was stopped before it was asked for" };
export const BUDGET_SPENT: Stop = {
  error: null,
  message: "one more request could pass the budget; run the same command again with a larger --budget",
};

/** Remembers which models there is no sense in asking any more. */
export interface Stops {
  of(model: AskedModel): Stop | null;
  /** Gives whether the model was asked until now. */
  model(model: AskedModel, stop: Stop): boolean;
  /** Takes note of an error, which may end its model or all of the provider's; gives the names of those that it newly ends. */
  after(model: AskedModel, error: ModelError): readonly string[];
}

/** For all the models of a run. */
export function makeStops(planned: readonly AskedModel[]): Stops {
  const models = new Map<string, Stop>();
  const providers = new Map<string, Stop>();
  const end = (ended: Map<string, Stop>, name: string, stop: Stop) => {
    if (ended.has(name)) return false;
    ended.set(name, stop);
    return true;
  };
  return {
    of: ({ name, parts }) => models.get(name) ?? providers.get(parts.provider) ?? null,
    model: ({ name }, stop) => end(models, name, stop),
    after({ name, parts }, error) {
      const { kind, message } = error;
      const ends = asksForLong(error) ? "model" : MODEL_ERRORS[kind].ends;
      const stop = { error: kind, message };
      if (ends === "model") return end(models, name, stop) ? [name] : [];
      if (ends === "request" || !end(providers, parts.provider, stop)) return [];
      return planned
        .filter((other) => other.parts.provider === parts.provider && !models.has(other.name))
        .map((other) => other.name);
    },
  };
}
