import type { Language } from "#sandbox";
import type { ModelSettings } from "../models/index.ts";
import { shippedProblems } from "../package-root.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import type { CustomPrice } from "./config-schema.ts";

/** What a command line may say of a plan; what is absent is left to the config, then to the default. */
export interface PlanFlags {
  /** Whole names, e.g. `openai/gpt-4o`. */
  readonly model?: readonly string[] | undefined;
  readonly problems?: string | undefined;
  readonly samples?: number | undefined;
  readonly language?: readonly Language[] | undefined;
  readonly attempts?: number | undefined;
  readonly budgetUsd?: number | undefined;
  readonly template?: string | undefined;
  readonly out?: string | undefined;
  readonly seed?: number | undefined;
  readonly jobs?: number | undefined;
  /** For all models; wins over what the config says of one. */
  readonly settings?: ModelSettings | undefined;
}

/** A model as it is asked. */
export interface PlannedModel {
  readonly name: string;
  readonly settings: ModelSettings;
  /** null: as the table of prices has it. */
  readonly price: CustomPrice | null;
}

/** What is asked and graded, with nothing left open. */
export interface PlanOptions {
  readonly models: readonly PlannedModel[];
  readonly problems: string;
  readonly samples: number;
  readonly languages: readonly Language[];
  readonly attempts: number;
  /** null: none. */
  readonly budgetUsd: number | null;
  /** File of the prompt's template; null: the default one. */
  readonly template: string | null;
  /** null: named by whoever starts the run. */
  readonly out: string | null;
  readonly seed: number;
  readonly jobs: number;
}

export const PLAN_DEFAULTS = { samples: 1, languages: ["python"], attempts: 1, seed: 1, jobs: 2 } as const;

/** Joins what was asked for: flags win over the config, the config over the defaults. Throws a `ConfigError` where no model is named. */
export function resolvePlanOptions(flags: PlanFlags, config: Config): PlanOptions {
  return {
    models: modelNames(flags, config).map((name) => planModel(name, flags, config)),
    problems: flags.problems ?? config.problems ?? shippedProblems(),
    samples: flags.samples ?? config.samples ?? PLAN_DEFAULTS.samples,
    languages: [...new Set(flags.language ?? config.languages ?? PLAN_DEFAULTS.languages)],
    attempts: flags.attempts ?? config.attempts ?? PLAN_DEFAULTS.attempts,
    budgetUsd: flags.budgetUsd ?? config.budgetUsd ?? null,
    template: flags.template ?? config.template ?? null,
    out: flags.out ?? config.out ?? null,
    seed: flags.seed ?? config.seed ?? PLAN_DEFAULTS.seed,
    jobs: flags.jobs ?? config.jobs ?? PLAN_DEFAULTS.jobs,
  };
}

function modelNames({ model }: PlanFlags, { ask, models = {} }: Config): string[] {
  const names = model ?? ask ?? Object.keys(models);
  if (names.length > 0) return [...new Set(names)];
  throw new ConfigError('no model is named; add --model openai/gpt-4o, or "ask" to the config');
}

function planModel(name: string, flags: PlanFlags, config: Config): PlannedModel {
  const { price = null, ...own } = new Map(Object.entries(config.models ?? {})).get(name) ?? {};
  return { name, settings: { ...config.settings, ...own, ...withoutAbsent(flags.settings ?? {}) }, price };
}

// A flag that was not given may stand there as undefined, and must not hide what the config says.
function withoutAbsent(settings: ModelSettings): ModelSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
