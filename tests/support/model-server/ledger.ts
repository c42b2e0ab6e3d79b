import type { ServerCounts } from "./model-server.ts";

/** Keeps the books of a server. */
export class Ledger {
  readonly bodies: unknown[] = [];
  readonly headers: NodeJS.Dict<string | string[]>[] = [];
  readonly #asked = new Map<string, number>();
  readonly #paid = new Map<string, number>();
  readonly #faults = new Map<string, number>();
  #requests = 0;
  #now = 0;
  #mostAtOnce = 0;

  /** Notes a request for a reply and says how many with the same key there were before. */
  ask(key: string, body: unknown): number {
    this.#requests += 1;
    this.bodies.push(body);
    return add(this.#asked, key);
  }

  begin(): void {
    this.#now += 1;
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#now);
  }

  end(): void {
    this.#now -= 1;
  }

  pay(key: string): void {
    add(this.#paid, key);
  }

  fault(name: string): void {
    add(this.#faults, name);
  }

  counts(): ServerCounts {
    return {
      requests: this.#requests,
      paid: Object.fromEntries(this.#paid),
      mostAtOnce: this.#mostAtOnce,
      faults: Object.fromEntries(this.#faults),
    };
  }
}

function add(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
}
