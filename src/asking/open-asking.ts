import { findProblem } from "#problems";
import { ConfigError, providerLimitsOf } from "../config/index.ts";
import type { Lane, Prompts } from "../grade-models.ts";
import type { OpenRun } from "../runs/open-run.ts";
import type { GradeEvent } from "./grade-event.ts";
import { baseUrlIn, openDesk, type Services } from "./open-desk.ts";
import type { AskPlan, PricedModel } from "./plan.ts";
import { openPurse } from "./purse.ts";
import { orderOf, type Purse, type ReplyDesk } from "./reply-desk.ts";
import type { Order } from "./reply-writer.ts";
import type { Unit } from "./unit.ts";

export interface AskingNeeds {
  readonly run: OpenRun;
  readonly job: {
    readonly plan: AskPlan;
    readonly services: Services;
    readonly options: {
      readonly batch?: boolean | undefined;
      readonly batchPollMillis?: number | undefined;
      readonly budgetUsd?: number | null | undefined;
    };
    readonly stopping: AbortSignal;
  };
  readonly units: readonly Unit[];
  readonly prompts: Prompts;
  readonly onEvent: (event: GradeEvent) => void;
}

const BATCH_POLL_MILLIS = 30_000;

/** Opens what a run asks through: looks what is there already, submits batches, sets money aside. */
export async function openAsking({ run, job, units, prompts, onEvent }: AskingNeeds): Promise<{
  readonly desk: ReplyDesk;
  readonly laneOf: (unit: Unit) => Lane;
}> {
  const { plan, services, options, stopping } = job;
  const { models } = plan;
  const { stores, batches: batchStore } = run;
  const missing = ordersOf(plan, units, prompts).filter(({ key }) => !stores.replies.has(key));
  onEvent({ kind: "planned", wanted: units.length, there: units.length - missing.length });
  const { budgetUsd = null, batch = false, batchPollMillis = BATCH_POLL_MILLIS } = options;
  const purse =
    budgetUsd === null
      ? null
      : await openPurse({ budgetUsd, stores, models, baseUrlOf: baseUrlIn(services) });
  const batched = batch ? missing.filter(({ model }) => hasBatches(model)) : [];
  if (purse !== null && batched.length > 0) await reserveBatches(purse, batched, stopping);
  for (const { request } of batched) await stores.prompts.keep(request);
  return {
    desk: openDesk({
      services,
      models,
      stores,
      batchStore,
      purse,
      batched,
      batchPollMillis,
      stopping,
      onEvent,
    }),
    laneOf: lanesOf({ plan, services, batched }),
  };
}

function hasBatches({ parts }: Pick<PricedModel, "parts">): boolean {
  return parts.kind !== "compatible";
}

function ordersOf({ models, problems }: AskPlan, units: readonly Unit[], prompts: Prompts): Order[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  return units.map((unit) =>
    orderOf(
      byName.get(unit.model) as PricedModel,
      unit,
      prompts.first(findProblem(problems, unit.problem), unit),
    ),
  );
}

// What a batch costs is known when it ends; until then the most that it can cost counts as spent.
async function reserveBatches(purse: Purse, orders: readonly Order[], signal: AbortSignal): Promise<void> {
  const reserved = await purse.reserveAll(orders, signal);
  // Whoever waits for money would wait for as long as the batches take.
  if ("settle" in reserved) return reserved.settle(null);
  throw new ConfigError(
    `the batches could cost up to ${reserved.mostUsd.toFixed(2)} US dollars, which is more than is left of the budget; raise --budget, or lower --samples or maxTokens`,
  );
}

interface LaneParts {
  readonly plan: AskPlan;
  readonly services: Services;
  readonly batched: readonly Order[];
}

/** The models of a provider share its limits. Whoever waits for a batch holds up nobody. */
function lanesOf({ plan, services: { config }, batched }: LaneParts): (unit: Unit) => Lane {
  const batchedModels = new Set(batched.map(({ model }) => model.name));
  const lanes = new Map(
    plan.models.map(({ name, parts }): [string, Lane] => {
      const { concurrency } = providerLimitsOf(parts, config);
      return [name, { name: parts.provider, concurrency }];
    }),
  );
  return ({ model, attempt }) =>
    attempt === 1 && batchedModels.has(model)
      ? { name: `batches of ${model}`, concurrency: Infinity }
      : (lanes.get(model) as Lane);
}
