import { parseModelName, type ModelSettings } from "../models/index.ts";
import type { TokenPrice } from "../models/price.ts";
import type { PricedModel } from "./plan.ts";

/** A model and how it is asked. */
export interface ModelChoice {
  /** Its whole name, e.g. `openai/gpt-4o`. */
  readonly name: string;
  readonly settings?: ModelSettings;
  /** Wins over the table of prices. */
  readonly price?: TokenPrice | null;
}

/** Reads the names of models; the same one twice counts once. Throws a `ModelNameError`. */
export function planModels(choices: readonly (string | ModelChoice)[]): PricedModel[] {
  const models = choices.map((choice) => {
    const { name, settings = {}, price = null } = typeof choice === "string" ? { name: choice } : choice;
    return { name, parts: parseModelName(name), settings, price };
  });
  return [...new Map(models.map((model) => [model.name, model])).values()];
}
