/** Money that a request may cost, taken out of the budget before it is asked. */
export interface Reservation {
  /** Puts what the request did cost in its place; null: not known, so all that was reserved counts as spent. The first call counts. */
  settle(costUsd: number | null): void;
}

/** A sum that is not passed, however many requests are under way. */
export interface Budget {
  /** What has been paid, in US dollars. */
  spentUsd(): number;
  /** What is neither paid nor set aside. */
  leftUsd(): number;
  /**
   * Sets the most that a request can cost aside. Waits while others hold what may come back, first come first served;
   * null: it is more than is left.
   */
  reserve(mostUsd: number, signal?: AbortSignal): Promise<Reservation | null>;
}

interface Waiting {
  readonly most: number;
  readonly grant: (reservation: Reservation | null) => void;
}

/** A budget in US dollars, of which `spentUsd` has been paid in earlier sessions of the same run. */
export function createBudget(limitUsd: number, spentUsd = 0): Budget {
  // Whole billionths of a dollar add up to the same sum in any order.
  const limit = toNano(limitUsd);
  let spent = toNano(spentUsd);
  let reserved = 0;
  let waiting: readonly Waiting[] = [];

  function take(most: number): Reservation {
    reserved += most;
    let isOpen = true;
    const settle = (costUsd: number | null) => {
      if (!isOpen) return;
      isOpen = false;
      reserved -= most;
      spent += costUsd === null ? most : toNano(costUsd);
      serve();
    };
    return { settle };
  }

  function serve(): void {
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const fits = spent + reserved + next.most <= limit;
      if (!fits && reserved > 0) return;
      waiting = waiting.slice(1);
      next.grant(fits ? take(next.most) : null);
    }
  }

  return {
    spentUsd: () => spent / NANO,
    leftUsd: () => Math.max(0, limit - spent - reserved) / NANO,
    reserve: (mostUsd, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const abort = () => {
          waiting = waiting.filter((other) => other !== own);
          reject(signal?.reason as Error);
          // Those behind may be smaller.
          serve();
        };
        const grant = (reservation: Reservation | null) => {
          signal?.removeEventListener("abort", abort);
          resolve(reservation);
        };
        const own: Waiting = { most: toNano(mostUsd), grant };
        signal?.addEventListener("abort", abort, { once: true });
        waiting = [...waiting, own];
        serve();
      }),
  };
}

const NANO = 1e9;

function toNano(usd: number): number {
  return Math.ceil(usd * NANO - 1e-6);
}
