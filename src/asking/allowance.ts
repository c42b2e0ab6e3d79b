import { formatDollars } from "../report/dollars.ts";
import type { Reservation } from "./budget.ts";
import type { Purse, Shortage } from "./reply-desk.ts";
import type { Order } from "./reply-writer.ts";

/** A try could pass the budget. */
export class OutOfBudget extends Error {
  override readonly name = "OutOfBudget";

  constructor({ mostUsd, leftUsd }: Shortage) {
    super(
      `one more request could cost up to ${formatDollars(mostUsd)}, and ${formatDollars(leftUsd)} of the budget is left; run the same command again with a larger --budget, or lower maxTokens`,
    );
  }
}

export interface AllowanceParts {
  /** null: there is no budget. */
  readonly purse: Purse | null;
  /** The most that one try can cost; null: not known. */
  readonly mostUsd: number | null;
  readonly stopping: AbortSignal;
}

/** Money for one reply, try by try. */
export interface Allowance {
  /** Sets the most that a try can cost aside, where it is not yet. Throws an `OutOfBudget`, or the signal's reason. */
  grant(): Promise<void>;
  /** A try failed for which its provider may charge all the same: the most that it can cost counts as spent. */
  lose(): void;
  /** What such tries may have cost. */
  lostUsd(): number;
  /** As of a reservation; no more is asked. */
  settle(costUsd: number | null): void;
}

export function openAllowance(order: Order, { purse, mostUsd, stopping }: AllowanceParts): Allowance {
  let reserved: Reservation | null = null;
  let lostUsd = 0;
  const settle = (costUsd: number | null) => {
    reserved?.settle(costUsd);
    reserved = null;
  };
  return {
    async grant() {
      if (purse === null || reserved !== null) return;
      const taken = await purse.reserve(order, stopping);
      if (!("settle" in taken)) throw new OutOfBudget(taken);
      reserved = taken;
    },
    lose() {
      lostUsd += mostUsd ?? 0;
      settle(null);
    },
    lostUsd: () => lostUsd,
    settle,
  };
}
