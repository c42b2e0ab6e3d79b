import type { GradeEvent } from "../../asking/grade-event.ts";
import type { ModelErrorKind } from "../../models/index.ts";
import { emptyTally, type ModelTally } from "./model-tally.ts";
import { countUnits, holdsUnit, withoutUnit, withUnit } from "./open-units.ts";

/** How far a run has come; a pure fold of its events. */
export interface Tally {
  /** First attempts that are wanted, and of those the replies that are there from an earlier run. */
  readonly wanted: number;
  readonly there: number;
  /** When the run began, and when its first work did that no earlier run had done; null: not yet. */
  readonly startedAt: number | null;
  readonly workingSince: number | null;
  /** In the order in which they were named. */
  readonly models: ReadonlyMap<string, ModelTally>;
}

export function startTally(models: readonly string[]): Tally {
  const none = new Map(models.map((model) => [model, emptyTally(model)]));
  return { wanted: 0, there: 0, startedAt: null, workingSince: null, models: none };
}

/** What a tally is after an event, which happened at `now`, in ms from some fixed point. */
export function tally(before: Tally, event: GradeEvent, now: number): Tally {
  const started = { ...before, startedAt: before.startedAt ?? now };
  const working = () => ({ ...started, workingSince: before.workingSince ?? now });
  switch (event.kind) {
    case "planned":
      return { ...started, wanted: event.wanted, there: event.there };
    case "asking":
      return change(working(), event.unit.model, (own) => ({ open: withUnit(own.open, event.unit) }));
    case "call-failed":
      return change(started, event.unit.model, ({ failedCalls }) => ({
        failedCalls: countOne(failedCalls, event.error),
      }));
    case "replied":
      return change(started, event.unit.model, (own) => replied(own, event));
    case "unanswered":
      return change(started, event.unit.model, (own) => unanswered(own, event));
    case "graded":
      return change(isWork(event) ? working() : started, event.unit.model, (own) => graded(own, event));
    case "model-stopped":
      return change(started, event.model, ({ stopped }) => ({ stopped: stopped ?? reasonOf(event) }));
    case "batch":
      return change(started, event.model, () => ({ batch: event.message }));
    case "note":
      return started;
  }
}

function change(all: Tally, model: string, how: (own: ModelTally) => Partial<ModelTally>): Tally {
  const own = all.models.get(model) ?? emptyTally(model);
  return { ...all, models: new Map(all.models).set(model, { ...own, ...how(own) }) };
}

type EventOf<Kind extends GradeEvent["kind"]> = Extract<GradeEvent, { kind: Kind }>;

function replied(own: ModelTally, { unit, reply, cached }: EventOf<"replied">): Partial<ModelTally> {
  const first = unit.attempt === 1;
  const later = first ? own.later : { ...own.later, replied: own.later.replied + 1 };
  if (cached) return { later, earlier: own.earlier + Number(first) };
  return {
    later,
    open: withoutUnit(own.open, unit),
    replied: own.replied + Number(first),
    inputTokens: own.inputTokens + (reply.usage?.inputTokens ?? 0),
    outputTokens: own.outputTokens + (reply.usage?.outputTokens ?? 0),
    costUsd: own.costUsd + (reply.costUsd ?? 0),
    unpriced: own.unpriced + Number(reply.costUsd === null),
  };
}

function unanswered(own: ModelTally, { unit, error }: EventOf<"unanswered">): Partial<ModelTally> {
  const open = withoutUnit(own.open, unit);
  if (unit.attempt > 1) return { open, later: { ...own.later, unanswered: own.later.unanswered + 1 } };
  const askedInVain = own.askedInVain + Number(holdsUnit(own.open, unit));
  return { open, askedInVain, unanswered: countOne(own.unanswered, error ?? "not-asked") };
}

function reasonOf({ error, message }: EventOf<"model-stopped">): NonNullable<ModelTally["stopped"]> {
  return { error, message };
}

// What was never asked for is through at once, and says nothing of the pace.
function isWork({ verdict, cached }: EventOf<"graded">): boolean {
  return !cached && verdict !== "not-graded";
}

function graded(own: ModelTally, event: EventOf<"graded">): Partial<ModelTally> {
  const { unit, verdict } = event;
  const told = Number(verdict !== "not-graded");
  const accepted = Number(verdict === "accepted");
  if (unit.attempt > 1) {
    const { later } = own;
    return { later: { ...later, graded: later.graded + told, accepted: later.accepted + accepted } };
  }
  return {
    done: own.done + 1,
    doneNow: own.doneNow + Number(isWork(event)),
    graded: own.graded + told,
    accepted: own.accepted + accepted,
  };
}

function countOne<Kind extends ModelErrorKind | "not-asked">(
  counts: Readonly<Partial<Record<Kind, number>>>,
  kind: Kind,
): Readonly<Partial<Record<Kind, number>>> {
  return { ...counts, [kind]: (counts[kind] ?? 0) + 1 };
}

/** How many replies a model is being asked for. */
export function askedNow({ open }: ModelTally): number {
  return countUnits(open);
}
