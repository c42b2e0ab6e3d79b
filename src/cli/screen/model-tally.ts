import type { ModelErrorKind } from "../../models/index.ts";
import type { OpenUnits } from "./open-units.ts";

/** How far one model has come. First attempts, where nothing else is said. */
export interface ModelTally {
  readonly model: string;
  /** Being asked for, at any attempt. */
  readonly open: OpenUnits;
  /** Replies of this run, and of an earlier one. */
  readonly replied: number;
  readonly earlier: number;
  /** Through with: each ends graded or told why it is not. Of those, by work of this run. */
  readonly done: number;
  readonly doneNow: number;
  /** Those with a verdict on the code. */
  readonly graded: number;
  readonly accepted: number;
  /** Of all attempts; most calls are made again. */
  readonly failedCalls: Readonly<Partial<Record<ModelErrorKind, number>>>;
  readonly unanswered: Readonly<Partial<Record<ModelErrorKind | "not-asked", number>>>;
  /** Of the unanswered, those that were asked for. */
  readonly askedInVain: number;
  /** What this run used, for all attempts. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In US dollars, without the replies of unknown price. */
  readonly costUsd: number;
  readonly unpriced: number;
  /** Later attempts. */
  readonly later: {
    readonly replied: number;
    readonly unanswered: number;
    readonly graded: number;
    readonly accepted: number;
  };
  /** Why it is asked no more; null: it is. */
  readonly stopped: { readonly error: ModelErrorKind | null; readonly message: string } | null;
  /** The latest of its batch. */
  readonly batch: string | null;
}

export function emptyTally(model: string): ModelTally {
  return {
    model,
    open: new Map(),
    ...{ replied: 0, earlier: 0, done: 0, doneNow: 0, graded: 0, accepted: 0 },
    ...{ failedCalls: {}, unanswered: {}, askedInVain: 0 },
    ...{ inputTokens: 0, outputTokens: 0, costUsd: 0, unpriced: 0 },
    later: { replied: 0, unanswered: 0, graded: 0, accepted: 0 },
    ...{ stopped: null, batch: null },
  };
}

/** Several models as one. */
export function sumTallies(name: string, tallies: readonly ModelTally[]): ModelTally {
  return tallies.reduce((sum, own) => addTally(sum, own), emptyTally(name));
}

function addTally(sum: ModelTally, own: ModelTally): ModelTally {
  const added = addCounts(numbersOf(sum), numbersOf(own));
  return {
    ...sum,
    ...added,
    // Their places may be the same; the model tells them apart.
    open: new Map([
      ...sum.open,
      ...[...own.open].map(([place, at]) => [`${own.model} ${place}`, at] as const),
    ]),
    failedCalls: addCounts(sum.failedCalls, own.failedCalls),
    unanswered: addCounts(sum.unanswered, own.unanswered),
    later: addCounts(sum.later, own.later),
  };
}

function numbersOf(tally: ModelTally) {
  const { replied, earlier, done, doneNow, graded, accepted, askedInVain } = tally;
  const { inputTokens, outputTokens, costUsd, unpriced } = tally;
  const used = { inputTokens, outputTokens, costUsd, unpriced };
  return { replied, earlier, done, doneNow, graded, accepted, askedInVain, ...used };
}

function addCounts<Counts extends Readonly<Partial<Record<string, number>>>>(
  one: Counts,
  other: Counts,
): Counts {
  const sum: Record<string, number> = { ...(one as Record<string, number>) };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + (count ?? 0);
  return sum as unknown as Counts;
}
