import type { ModelErrorKind } from "../models/index.ts";
import { formatDollars } from "../report/dollars.ts";
import type { Reservation } from "./budget.ts";
import type { Purse, Shortage } from "./reply-desk.ts";
import type { Order } from "./reply-writer.ts";

/** Money for one request, for each try anew where the one before may have been charged. */
export interface Money {
  /** Sets the most that a try can cost aside, unless that is done. Throws an `OutOfBudget`, or the signal's reason. */
  reserve(): Promise<void>;
  failed(kind: ModelErrorKind): void;
  /** See `Reservation`. */
  settle(costUsd: number | null): void;
}

/** A try could pass the budget. */
export class OutOfBudget extends Error {
  override readonly name = "OutOfBudget";

  constructor({ mostUsd, leftUsd }: Shortage) {
    super(
      `one more request could cost up to ${formatDollars(mostUsd)}, and ${formatDollars(leftUsd)} of the budget is left; run the same command again with a larger --budget, or lower maxTokens`,
    );
  }
}

// The reply may have been made, though it did not reach us. What a provider refuses it does not charge.
const MAY_BE_CHARGED: ReadonlySet<ModelErrorKind> = new Set(["timeout", "connection", "malformed"]);

export const FREE: Money = {
  reserve: async () => undefined,
  failed: () => undefined,
  settle: () => undefined,
};

export function payForTries(purse: Purse, order: Order, signal: AbortSignal): Money {
  let held: Reservation | null = null;
  const settle = (costUsd: number | null) => {
    held?.settle(costUsd);
    held = null;
  };
  return {
    settle,
    failed(kind) {
      if (MAY_BE_CHARGED.has(kind)) settle(null);
    },
    async reserve() {
      if (held !== null) return;
      const reserved = await purse.reserve(order, signal);
      if (!("settle" in reserved)) throw new OutOfBudget(reserved);
      held = reserved;
    },
  };
}
