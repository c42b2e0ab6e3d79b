import { findProblem } from "#problems";
import { placeOf } from "../answers/index.ts";
import { ConfigError, providerLimitsOf } from "../config/index.ts";
import type { Lane, Prompts } from "../grade-models.ts";
import { formatDollars } from "../report/dollars.ts";
import type { OpenRun } from "../runs/open-run.ts";
import type { GradeEvent } from "./grade-event.ts";
import type { BatchStore } from "./batch-store.ts";
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
  /** First attempts that are wanted, and of those the ones whose reply is not there. */
  readonly wanted: number;
  readonly missing: readonly Order[];
  readonly onEvent: (event: GradeEvent) => void;
}

const BATCH_POLL_MILLIS = 30_000;

/** Opens what a run asks through: submits batches, sets money aside. */
export async function openAsking({ run, job, wanted, missing, onEvent }: AskingNeeds): Promise<{
  readonly desk: ReplyDesk;
  readonly laneOf: (unit: Unit) => Lane;
}> {
  const { plan, services, options, stopping } = job;
  const { models } = plan;
  const { stores, batches: batchStore } = run;
  onEvent({ kind: "planned", wanted, there: wanted - missing.length });
  const { budgetUsd = null, batch = false, batchPollMillis = BATCH_POLL_MILLIS } = options;
  const purse =
    budgetUsd === null
      ? null
      : await openPurse({ budgetUsd, stores, models, baseUrlOf: baseUrlIn(services) });
  const pending = await pendingKeys(batchStore);
  // What an earlier call has submitted is paid for, and is waited for whether or not this one asks for batches.
  const batched = missing.filter(({ model, key }) => hasBatches(model) && (batch || pending.has(key)));
  const fresh = batched.filter(({ key }) => !pending.has(key));
  if (purse !== null && fresh.length > 0) await reserveBatches(purse, fresh, stopping);
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

async function pendingKeys(store: BatchStore): Promise<ReadonlySet<string>> {
  const pending = new Set<string>();
  for await (const { keys, collected } of store.records())
    for (const key of collected ? [] : keys) pending.add(key);
  return pending;
}

/** What is to be asked for first attempts: those whose reply is not written down. */
export function missingOrders(
  { stores }: Pick<OpenRun, "stores">,
  plan: AskPlan,
  { units, prompts }: { readonly units: readonly Unit[]; readonly prompts: Prompts },
): Order[] {
  return ordersOf(plan, units, prompts).filter(({ key }) => !stores.replies.has(key));
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
    `the batches could cost up to ${formatDollars(reserved.mostUsd)}, and ${formatDollars(reserved.leftUsd)} of the budget is left; raise --budget, or lower --samples or maxTokens`,
  );
}

interface LaneParts {
  readonly plan: AskPlan;
  readonly services: Services;
  readonly batched: readonly Order[];
}

/** The models of a provider share its limits. Whoever waits for a batch holds up nobody. */
function lanesOf({ plan, services: { config }, batched }: LaneParts): (unit: Unit) => Lane {
  const waiting = new Set(batched.map(({ unit }) => JSON.stringify(placeOf(unit))));
  const lanes = new Map(
    plan.models.map(({ name, parts }): [string, Lane] => {
      const { concurrency } = providerLimitsOf(parts, config);
      return [name, { name: parts.provider, concurrency }];
    }),
  );
  return (unit) =>
    waiting.has(JSON.stringify(placeOf(unit)))
      ? { name: "batches", concurrency: Infinity }
      : (lanes.get(unit.model) as Lane);
}
