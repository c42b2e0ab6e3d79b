import type { Problem } from "#problems";
import type { Language } from "#sandbox";
import type { AskRequest, Message, ModelName, ModelSettings } from "../models/index.ts";
import type { TokenPrice } from "../models/price.ts";
import type { Unit } from "./unit.ts";

/** A model as it is asked. */
export interface AskedModel {
  /** Its whole name, e.g. `openai/gpt-4o`. */
  readonly name: string;
  readonly parts: ModelName;
  readonly settings: ModelSettings;
}

/** A model as it is asked, and what it costs where the table of prices does not know. */
export interface PricedModel extends AskedModel {
  readonly price: TokenPrice | null;
}

/** Which replies are wanted. */
export interface AskPlan {
  readonly models: readonly PricedModel[];
  readonly problems: readonly Problem[];
  readonly languages: readonly Language[];
  readonly samples: number;
  /** 1 or 2: whether a reply that fails a public example is told so and corrected once. */
  readonly attempts: number;
}

/**
 * Every first attempt of a plan. Sample by sample, and the models in turns, so that whatever ends a run early leaves
 * something of each problem and of each model.
 */
export function planUnits({ models, problems, languages, samples }: AskPlan): Unit[] {
  const numbers = Array.from({ length: samples }, (_, sample) => sample);
  return numbers.flatMap((sample) =>
    problems.flatMap(({ id: problem }) =>
      languages.flatMap((language) =>
        models.map(({ name: model }) => ({ model, problem, language, sample, attempt: 1 })),
      ),
    ),
  );
}

/** The request for a reply. Samples differ in the seed, where there is one. */
export function requestOf(
  { parts, settings }: AskedModel,
  { sample }: Pick<Unit, "sample">,
  messages: readonly Message[],
): AskRequest {
  const seed = settings.seed === undefined ? {} : { seed: settings.seed + sample };
  return { model: parts.model, messages, settings: { ...settings, ...seed } };
}
